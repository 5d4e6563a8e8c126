package org.commissionconnector.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.commissionconnector.demo.DemoCompany;
import org.commissionconnector.demo.OdooSandbox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitCommandTest {
  @TempDir private Path folder;
  private OdooSandbox odoo;

  @BeforeEach
  void startOdoo() {
    Clock clock = Clock.fixed(DemoCompany.morning(), ZoneOffset.UTC);
    odoo = OdooSandbox.start(folder.resolve("state.json"), clock, 0);
  }

  @AfterEach
  void stopOdoo() {
    odoo.close();
  }

  private Run init(String secret) {
    return Run.with(
        folder,
        Map.of("CRM_SECRET", secret),
        "init",
        "--url",
        odoo.url().toString(),
        "--database",
        odoo.database(),
        "--login",
        odoo.login());
  }

  private Run after(String... command) {
    return Run.with(folder, Map.of("CRM_SECRET", odoo.password()), command);
  }

  @Test
  void namesTheNextCommand() {
    Run run = init(odoo.password());

    assertEquals(ExitCode.DONE, run.exitCode(), run.err());
    assertTrue(
        run.out()
            .endsWith(
                """
                wrote commission.yaml and plans/salespeople.yaml
                next: commission check, then: commission sync
                """),
        run.out());
  }

  @Test
  void theFirstPlanCreditsSomebodyWithoutAFileEdited() {
    assertEquals(ExitCode.DONE, init(odoo.password()).exitCode());
    Run install = after("install");
    Run sync = after("sync");
    Run statement = after("statement", "Anna Keller", "--period", "2026-11");

    assertEquals(ExitCode.DONE, install.exitCode(), install.err());
    assertEquals(ExitCode.DONE, sync.exitCode(), sync.err());
    assertEquals(ExitCode.DONE, statement.exitCode(), statement.err());
    assertTrue(statement.out().contains("Invoiced sales"), statement.out());
  }

  @Test
  void asksForWhatNoOptionSaysAndKeepsTheKeyForItsOwnerOnly() throws IOException {
    Run run =
        Run.answering(
            folder,
            Map.of(),
            "%s\n%s\n%s\n%s\n"
                .formatted(odoo.url(), odoo.database(), odoo.login(), odoo.password()),
            "init");

    assertEquals(ExitCode.DONE, run.exitCode(), run.err());
    assertTrue(
        run.out()
            .endsWith(
                """
                wrote commission.yaml and plans/salespeople.yaml; the key is in odoo.key
                next: commission check, then: commission sync
                """),
        run.out());
    assertEquals(
        "address of the CRM, such as https://odoo.example.com: name of its database: login of the"
            + " connector's user there: password or API key of '%s' (shown while you type): "
                .formatted(odoo.login()),
        run.err());
    Path key = folder.resolve("odoo.key");
    assertEquals(odoo.password(), Files.readString(key).strip());
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(key)));
    assertTrue(
        Files.readString(folder.resolve("commission.yaml")).contains("secret: file:odoo.key"));
    assertEquals(ExitCode.DONE, Run.of(folder, "install").exitCode());
  }

  @Test
  void anAdjustmentNamedByEMailCountsFromTheFirstSyncOn() throws IOException {
    assertEquals(ExitCode.DONE, init(odoo.password()).exitCode());
    Files.writeString(
        folder.resolve("commission.yaml"),
        """
        adjustments:
          - {id: a1, person: anna.keller@hanse-office.example, plan: salespeople, on: 2026-11-10, amount: 123.45, reason: Agreed by hand}
        """,
        StandardOpenOption.APPEND);

    Run sync = after("sync");
    Run statement = after("statement", "Anna Keller", "--period", "2026-11");

    assertEquals(ExitCode.DONE, sync.exitCode(), sync.err());
    assertEquals("", sync.err());
    assertTrue(statement.out().contains("123.45"), statement.out());
  }

  @Test
  void theSecretIsNotWrittenDown() throws IOException {
    assertEquals(ExitCode.DONE, init(odoo.password()).exitCode());

    String settings = Files.readString(folder.resolve("commission.yaml"));
    assertTrue(settings.contains("secret: env:CRM_SECRET"), settings);
    assertFalse(settings.contains(odoo.password()), settings);
  }

  @Test
  void settingsThatAreThereStayAsTheyAre() throws IOException {
    Files.writeString(folder.resolve("commission.yaml"), "mine");

    Run run = init(odoo.password());

    assertEquals(ExitCode.BAD_INPUT, run.exitCode());
    assertEquals(
        "commission: commission.yaml is there already and is never overwritten; move it away, or"
            + " run init in another folder\n",
        run.err());
    assertEquals("mine", Files.readString(folder.resolve("commission.yaml")));
  }

  @Test
  void aWrongPasswordWritesNothing() {
    Run run = init("wrong");

    assertEquals(ExitCode.REFUSED, run.exitCode());
    assertTrue(run.err().startsWith("commission: Odoo does not accept the login"), run.err());
    assertFalse(run.err().contains("wrong'"), run.err());
    assertFalse(Files.exists(folder.resolve("commission.yaml")));
  }

  @Test
  void whatIsMissingIsNamed() {
    assertEquals(
        "commission: --url is missing: the address of the CRM, such as https://odoo.example.com\n",
        Run.of(folder, "init").err());
    assertEquals(
        "commission: the environment has no CRM_SECRET; put the password or API key there: export"
            + " CRM_SECRET=...\n",
        Run.of(folder, "init", "--url", "http://127.0.0.1:9", "--database", "d", "--login", "l")
            .err());
    assertEquals(
        "commission: 'espo' is no kind of CRM; known: odoo, suitecrm\n",
        Run.of(folder, "init", "--kind", "espo", "--url", "http://127.0.0.1:9").err());
  }
}
