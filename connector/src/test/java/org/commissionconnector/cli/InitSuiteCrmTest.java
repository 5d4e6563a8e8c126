package org.commissionconnector.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.commissionconnector.demo.DemoCompany;
import org.commissionconnector.demo.SuiteSandbox;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From a running SuiteCRM to a first statement. */
class InitSuiteCrmTest {
  @TempDir private Path folder;

  @ParameterizedTest(name = "with the package: {0}")
  @ValueSource(booleans = {true, false})
  void theFirstPlanCreditsSomebodyWithoutAFileEdited(boolean packaged) throws IOException {
    Clock clock = Clock.fixed(DemoCompany.morning(), ZoneOffset.UTC);
    try (SuiteSandbox suite =
        SuiteSandbox.start(folder.resolve("state.json"), clock, packaged, 0)) {
      Run init =
          run(
              suite,
              "init",
              "--kind",
              "suitecrm",
              "--url",
              suite.url().toString(),
              "--login",
              suite.client());
      assertEquals(ExitCode.DONE, init.exitCode(), init.err());
      String settings = Files.readString(folder.resolve("commission.yaml"));
      assertTrue(settings.contains("kind: suitecrm"), settings);
      assertTrue(settings.contains("timeZone: Europe/Berlin"), settings);
      assertFalse(settings.contains(suite.password()), settings);

      Run sync = run(suite, "sync");
      Run statement = run(suite, "statement", "Anna Keller", "--period", "2026-11");
      assertEquals(ExitCode.DONE, sync.exitCode(), sync.err());
      assertEquals(ExitCode.DONE, statement.exitCode(), statement.err());
      assertTrue(statement.out().contains("Invoiced sales"), statement.out());
    }
  }

  private Run run(SuiteSandbox suite, String... command) {
    return Run.with(folder, Map.of("CRM_SECRET", suite.password()), command);
  }
}
