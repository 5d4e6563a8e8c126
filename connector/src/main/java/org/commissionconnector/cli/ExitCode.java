package org.commissionconnector.cli;

/** What scripts can tell by a command's exit status. */
final class ExitCode {
  /** Done. */
  static final int DONE = 0;

  /** Something nobody expected, or an example or check that does not hold. */
  static final int FAILED = 1;

  /** The command line, the settings, a plan or a book must be put right. */
  static final int BAD_INPUT = 2;

  /** The CRM, or another part that is needed, cannot be reached now. */
  static final int UNAVAILABLE = 3;

  /** The CRM refuses: a wrong password, a missing right. */
  static final int REFUSED = 4;

  private ExitCode() {}
}
