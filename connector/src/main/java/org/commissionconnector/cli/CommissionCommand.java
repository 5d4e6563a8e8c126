package org.commissionconnector.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** All commands, and what they share. */
@Command(
    name = "commission",
    description = "Computes what each salesperson has earned, and shows it inside the CRM.",
    synopsisSubcommandLabel = "COMMAND",
    versionProvider = CommissionCommand.Version.class,
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:done",
      "1:something nobody expected, or an example or check that does not hold",
      "2:the command line, the settings, a plan or a book must be put right",
      "3:the CRM cannot be reached now; try again later",
      "4:the CRM refuses: a wrong password or a missing right"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  commission demo                                      see it work, nothing needed",
      "  commission plan check plans                          look for mistakes in plans",
      "  commission calculate --plans plans --book book.json  compute from files alone"
    })
final class CommissionCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = CommandLine.ScopeType.INHERIT,
      description = "Shows this help.")
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Shows the version.")
  private boolean version;

  @Option(
      names = "--debug",
      scope = CommandLine.ScopeType.INHERIT,
      description = "Writes what went wrong in detail to commission-debug.log.")
  private boolean debug;

  private CommissionCommand() {}

  /** Runs a command line and answers its exit status. */
  static int run(Console console, String... arguments) {
    CommissionCommand top = new CommissionCommand();
    CommandLine line = new CommandLine(top);
    Commands.addTo(line, console);
    line.setOut(console.out());
    line.setErr(console.err());
    line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setAbbreviatedOptionsAllowed(false);
    line.setUsageHelpWidth(100);
    line.setParameterExceptionHandler(new Complaints(console)::misused);
    line.setExecutionExceptionHandler(
        (failure, at, parsed) -> new Complaints(console).failed(failure, top.debug));
    return line.execute(arguments);
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getOut());
    return help || version ? ExitCode.DONE : ExitCode.BAD_INPUT;
  }

  /** The version in the jar's manifest. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = CommissionCommand.class.getPackage().getImplementationVersion();
      return new String[] {"commission " + (version == null ? "(not packaged)" : version)};
    }
  }
}
