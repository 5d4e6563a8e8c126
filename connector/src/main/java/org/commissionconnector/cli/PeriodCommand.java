package org.commissionconnector.cli;

import picocli.CommandLine.Command;

/** What a person may do with periods. */
@Command(
    name = "period",
    description =
        "Closes periods: open, locked, approved, paid. What changes after a lock is paid with the"
            + " next open period.",
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExamples:%n",
    footer = {
      "  commission period list",
      "  commission period lock 2026-10",
      "  commission period approve 2026-10 --plan account-executives",
      "  commission period pay 2026-10 --why 'payroll of 5 November'",
      "  commission period reopen 2026-10 --why 'wrong target'"
    })
final class PeriodCommand {}
