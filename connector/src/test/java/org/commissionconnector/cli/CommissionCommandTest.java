package org.commissionconnector.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommissionCommandTest {
  @TempDir private Path folder;

  @Test
  void nothingAskedForShowsWhatThereIs() {
    Run run = Run.of(folder);

    assertEquals(ExitCode.BAD_INPUT, run.exitCode());
    assertTrue(run.out().startsWith("Usage: commission"), run.out());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "calculate",
        "plan",
        "plan check",
        "plan explain",
        "plan diff",
        "init",
        "check",
        "demo",
        "install",
        "uninstall",
        "run",
        "sync",
        "statement",
        "explain",
        "export",
        "package"
      })
  void everyCommandHelps(String command) {
    Run run = Run.of(folder, (command + " --help").split(" "));

    assertEquals(ExitCode.DONE, run.exitCode(), run.err());
    assertTrue(run.out().startsWith("Usage: commission " + command), run.out());
  }

  @Test
  void aMistypedCommandIsAnsweredWithTheNearestOne() {
    Run run = Run.of(folder, "plna");

    assertEquals(ExitCode.BAD_INPUT, run.exitCode());
    assertEquals(
        """
        commission: Unmatched argument at index 0: 'plna'
        Did you mean: commission plan or commission explain?
        """,
        run.err());
  }

  @Test
  void aPlanWithATypoIsRefusedWhereItStands() throws IOException {
    Files.writeString(
        folder.resolve("field-sales.yaml"),
        """
        plan: field-sales
        currency: EUR
        period: month
        effective: 2026-01-01..2026-12-31
        payes: [{role: account-executive}]
        components:
          - component: sales
            credit: {event: invoice, to: owner, base: amount}
            pay: 5%
        """);

    Run run = Run.of(folder, "plan", "check", "field-sales.yaml");

    assertEquals(ExitCode.BAD_INPUT, run.exitCode());
    assertEquals("", run.out());
    assertEquals(
        """
        field-sales.yaml:1:1: 'payees' is missing in plan
        field-sales.yaml:5:1: unknown key 'payes' in plan; did you mean 'payees'?
        """,
        run.err());
  }

  @Test
  void checkingAgainstABookWarnsOfWhatOnlyOneOfThemKnows() throws IOException {
    Files.writeString(
        folder.resolve("field-sales.yaml"),
        """
        plan: field-sales
        currency: EUR
        period: month
        effective: 2026-01-01..
        payees:
          - {person: bne}
        components:
          - component: sales
            credit:
              event: deal
              if: deal.type == 'New'
            pay: 5%
        """);
    Files.writeString(
        folder.resolve("book.json"),
        """
        {"company": {"currency": "EUR", "timeZone": "UTC"}, "people": [{"id": "ben"}],
         "deals": [{"id": "d1", "owner": "ben", "status": "open", "type": "new", "amount": "1.00"}],
         "targets": [{"measure": "salse", "person": "ben", "period": "2026-01", "amount": "9.00"}]}
        """);

    Run run = Run.of(folder, "plan", "check", "field-sales.yaml", "--book", "book.json");

    assertEquals(ExitCode.DONE, run.exitCode());
    assertEquals("field-sales.yaml: field-sales, in force from 2026-01-01\n", run.out());
    assertEquals(
        """
        book.json: warning: no plan knows the measure 'salse' of a target; did you mean 'sales'?
        field-sales.yaml:6:5: warning: nobody in the book has the id 'bne'
        field-sales.yaml:11:24: warning: no record has the deal.type 'New'; the nearest is 'new'
        """,
        run.err());
    assertEquals(ExitCode.DONE, Run.of(folder, "plan", "check", "field-sales.yaml").exitCode());
  }
}
