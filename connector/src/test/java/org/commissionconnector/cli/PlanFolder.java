package org.commissionconnector.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder {@code plans} with one plan that reads well. */
final class PlanFolder {
  private PlanFolder() {}

  static void lay(Path folder) throws IOException {
    Path plans = Files.createDirectory(folder.resolve("plans"));
    Files.writeString(
        plans.resolve("field-sales.yaml"),
        """
        plan: field-sales
        currency: EUR
        period: month
        effective: 2026-01-01..2026-12-31
        payees: [{role: account-executive}]
        components:
          - component: sales
            credit: {event: invoice, to: owner, base: amount}
            pay: 5%
        """);
  }
}
