package org.commissionconnector.cli;

import picocli.CommandLine.Command;

/** What a person may do with messages that a CRM did not take. */
@Command(
    name = "outbox",
    description = "Looks at fields, notes and tasks that a CRM did not take, and sends them again.",
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExamples:%n",
    footer = {
      "  commission outbox list        what is parked for a person, and why",
      "  commission outbox retry 17",
      "  commission outbox retry all"
    })
final class OutboxCommand {}
