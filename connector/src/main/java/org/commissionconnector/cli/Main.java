package org.commissionconnector.cli;

/** Where the program starts. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    Console console = Console.ofProcess();
    int exitCode = CommissionCommand.run(console, arguments);
    console.flush();
    System.exit(exitCode);
  }
}
