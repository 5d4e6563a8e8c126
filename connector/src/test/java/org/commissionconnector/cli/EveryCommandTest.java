package org.commissionconnector.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.commissionconnector.demo.DemoCompany;
import org.commissionconnector.demo.OdooSandbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every command says, and ends with, when something outside of it is wrong. */
class EveryCommandTest {
  private static final String SETTINGS =
      """
      company: {currency: EUR, timeZone: Europe/Berlin}
      database: {file: commission.db}
      connections:
        - name: odoo
          kind: odoo
          url: http://127.0.0.1:9
          database: production
          login: bot@example.com
          secret: env:KEY
      """;
  private static final Map<String, String> ENVIRONMENT = Map.of("KEY", "k");

  @TempDir private Path folder;

  @BeforeEach
  void lay() throws IOException {
    PlanFolder.lay(folder);
    Files.writeString(folder.resolve("commission.yaml"), SETTINGS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sync", "reconcile", "install", "install --dry-run", "uninstall"})
  void aCrmThatDoesNotAnswerEndsWithThree(String line) {
    Run run = Run.with(folder, ENVIRONMENT, line.split(" "));

    assertEquals(
        "commission: Odoo at http://127.0.0.1:9 cannot be reached: nothing answers there; is it"
            + " running?\n",
        run.err());
    assertEquals("", run.out());
    assertEquals(ExitCode.UNAVAILABLE, run.exitCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"check", "sync", "reconcile", "install", "uninstall"})
  void aCrmThatRefusesThePasswordEndsWithFour(String line) throws IOException {
    Clock clock = Clock.fixed(DemoCompany.morning(), ZoneOffset.UTC);
    try (OdooSandbox odoo = OdooSandbox.start(folder.resolve("state.json"), clock, 0)) {
      Files.writeString(
          folder.resolve("commission.yaml"),
          SETTINGS
              .replace("http://127.0.0.1:9", odoo.url().toString())
              .replace("production", odoo.database())
              .replace("bot@example.com", odoo.login()));

      Run run = Run.with(folder, ENVIRONMENT, line.split(" "));

      assertEquals(ExitCode.REFUSED, run.exitCode(), run.out() + run.err());
      String said = run.out() + run.err();
      assertTrue(said.contains(odoo.login()), said);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "check",
        "install",
        "sync",
        "run",
        "reconcile",
        "statement anna",
        "explain odoo:deal/1",
        "payout 2026-10",
        "period list",
        "period lock 2026-10",
        "period approve 2026-10",
        "period pay 2026-10",
        "period reopen 2026-10",
        "export --book b.json",
        "export --ledger l.csv",
        "status",
        "inbox list",
        "inbox show 1",
        "inbox retry 1",
        "inbox drop 1",
        "outbox list",
        "outbox retry 1",
        "uninstall"
      })
  void badSettingsEndWithTwoAndSayWhere(String line) throws IOException {
    Files.writeString(
        folder.resolve("commission.yaml"),
        SETTINGS.replace("Europe/Berlin", "Mars").replace("secret: env:KEY", "secret: hunter2"));

    Run run = Run.with(folder, ENVIRONMENT, line.split(" "));

    assertEquals(
        """
        commission.yaml:1:36: 'Mars' is not a time zone; write for example Europe/Berlin
        commission.yaml:9:13: a secret stands here in the open; move it to the environment and \
        write env:NAME, or to a file and write file:PATH. Take it for known now, and replace it
        """,
        run.err());
    assertEquals("", run.out());
    assertEquals(ExitCode.BAD_INPUT, run.exitCode());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          statement x | nobody is known as 'x'; give a name, an e-mail address or an id such as odoo:person/7
          explain 42 | '42' does not name a record; write it as connection:kind/id, odoo:invoice/42
          payout 2026-10 | nothing is booked in '2026-10'; see: commission period list
          period lock 2026-10 | no plan has a statement of '2026-10'; see: commission period list
          period lock 2026-10 --plan p | no plan 'p' has a statement
          export | say what to write: --book FILE or --ledger FILE, or both
          outbox retry 5 | no message '5' is parked; see: commission outbox list
          inbox show 5 | there is no ring 5
          status --job x | no job 'x' has run; those that have:
          """)
  void whatIsNotThereEndsWithTwoAndSaysWhatToDo(String line, String complaint) {
    Run run = Run.with(folder, ENVIRONMENT, line.split(" "));

    assertEquals("commission: " + complaint, run.err().strip());
    assertEquals(ExitCode.BAD_INPUT, run.exitCode());
  }
}
