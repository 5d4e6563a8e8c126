package org.commissionconnector.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commissionconnector.calculator.file.ReadException;
import org.commissionconnector.catchup.CatchUpProgress;
import org.commissionconnector.demo.Demo;
import org.commissionconnector.demo.Happening;
import org.commissionconnector.fake.SettableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReconcileCommandTest {
  private final SettableClock clock = new SettableClock("2026-11-20T08:00:00Z");

  @TempDir private Path folder;

  @Test
  void noWonDealOfTheSandboxIsForgottenAndOneWonBesideUsIsSeen() throws ReadException {
    try (Demo demo = Demo.open(Demo.On.ODOO, folder, Optional.of(0), clock)) {
      List<String> unused = demo.install();
      demo.pull(CatchUpProgress.NONE);
      demo.writeBack();

      Run clean = Run.at(folder, Map.of(), clock, "reconcile");
      assertEquals("", clean.err());
      assertEquals(ExitCode.DONE, clean.exitCode(), clean.out());
      assertTrue(clean.out().contains("\nNothing is forgotten.\n"), clean.out());
      assertTrue(clean.out().startsWith("odoo        405 deals there, 405 kept\n"), clean.out());

      Happening won = demo.winADeal().orElseThrow();
      clock.advance(Duration.ofSeconds(5));
      Run behind = Run.at(folder, Map.of(), clock, "reconcile");
      assertEquals(ExitCode.FAILED, behind.exitCode(), behind.out());
      assertTrue(
          behind
              .out()
              .contains(
                  """
                              1 changed since the last sync; run: commission sync
                                odoo:deal/%s
                  """
                      .formatted(won.id())),
          behind.out());
    }
  }
}
