package org.commissionconnector.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Loads what most commands need, so that an archive of it can be made. */
@Command(name = "warm-up", hidden = true, description = "Loads what most commands need.")
final class WarmUpCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    return ExitCode.DONE;
  }
}
