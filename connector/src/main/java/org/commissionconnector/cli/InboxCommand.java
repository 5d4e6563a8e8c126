package org.commissionconnector.cli;

import picocli.CommandLine.Command;

/** What a person may do with rings. */
@Command(
    name = "inbox",
    description = "Looks at the rings that are kept, and at those that wait for a person.",
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExamples:%n",
    footer = {
      "  commission inbox list                 what is parked for a person",
      "  commission inbox list --state waiting",
      "  commission inbox show 17",
      "  commission inbox retry 17",
      "  commission inbox drop 17"
    })
final class InboxCommand {}
