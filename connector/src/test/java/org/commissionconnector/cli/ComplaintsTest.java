package org.commissionconnector.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComplaintsTest {
  @TempDir private Path folder;

  @BeforeEach
  void layPlans() throws IOException {
    PlanFolder.lay(folder);
  }

  @Test
  void badSettingsEndWithTheirProblems() throws IOException {
    Files.writeString(
        folder.resolve("commission.yaml"), "company: {currency: EUR, timeZone: Mars}\n");

    Run run = Run.of(folder, "check");

    assertEquals(ExitCode.BAD_INPUT, run.exitCode());
    assertEquals(
        "commission.yaml:1:36: 'Mars' is not a time zone; write for example Europe/Berlin\n",
        run.err());
  }

  @Test
  void aBookThatIsNotThereIsNamed() {
    Run run = Run.of(folder, "calculate", "--plans", "plans", "--book", "nowhere.json");

    assertEquals(ExitCode.BAD_INPUT, run.exitCode());
    assertEquals(
        "nowhere.json:1:1: %s cannot be read (NoSuchFileException)\n"
            .formatted(folder.resolve("nowhere.json")),
        run.err());
  }

  @Test
  void aPeriodThatIsNoneIsRefused() {
    Run run =
        Run.of(folder, "calculate", "--plans", "plans", "--book", "b.json", "--period", "November");

    assertEquals(ExitCode.BAD_INPUT, run.exitCode());
    assertEquals(
        "commission: 'November' is not a period; write for example 2026-11, 2026-11-H1, 2026-Q4,"
            + " 2026-H2 or 2026\n",
        run.err());
  }

  @Test
  void somebodyUnknownIsNamed() throws IOException {
    settings();

    Run run = Run.with(folder, Map.of("KEY", "k"), "statement", "nobody");

    assertEquals(ExitCode.BAD_INPUT, run.exitCode());
    assertEquals(
        "commission: nobody is known as 'nobody'; give a name, an e-mail address or an id such as"
            + " odoo:person/7\n",
        run.err());
  }

  @Test
  void aRecordThatIsNoneIsRefused() throws IOException {
    settings();

    Run run = Run.with(folder, Map.of("KEY", "k"), "explain", "42");

    assertEquals(ExitCode.BAD_INPUT, run.exitCode());
    assertEquals(
        "commission: '42' does not name a record; write it as connection:kind/id,"
            + " odoo:invoice/42\n",
        run.err());
  }

  private void settings() throws IOException {
    Files.writeString(
        folder.resolve("commission.yaml"),
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
        """);
  }

  @Test
  void aCrmThatCannotBeReachedIsToldFromOneThatRefuses() throws IOException {
    settings();

    Run check = Run.with(folder, Map.of("KEY", "k"), "check");
    Run sync = Run.with(folder, Map.of("KEY", "k"), "sync");

    assertEquals(ExitCode.UNAVAILABLE, check.exitCode(), check.out());
    assertEquals(ExitCode.UNAVAILABLE, sync.exitCode(), sync.err());
  }

  @Test
  void aWrongPasswordIsRefused() throws IOException {
    java.time.Clock clock =
        java.time.Clock.fixed(
            org.commissionconnector.demo.DemoCompany.morning(), java.time.ZoneOffset.UTC);
    try (var odoo =
        org.commissionconnector.demo.OdooSandbox.start(folder.resolve("state.json"), clock, 0)) {
      settings();
      Path file = folder.resolve("commission.yaml");
      Files.writeString(
          file,
          Files.readString(file)
              .replace("http://127.0.0.1:9", odoo.url().toString())
              .replace("production", odoo.database())
              .replace("bot@example.com", odoo.login()));

      assertEquals(ExitCode.REFUSED, Run.with(folder, Map.of("KEY", "k"), "check").exitCode());
      assertEquals(ExitCode.REFUSED, Run.with(folder, Map.of("KEY", "k"), "sync").exitCode());
    }
  }
}
