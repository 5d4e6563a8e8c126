package org.commissionconnector.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/** How much is logged. Commands log warnings only; what runs on logs decisions too. */
final class Logs {
  private Logs() {}

  static void toConsole() {
    if (LoggerFactory.getLogger("org.commissionconnector") instanceof Logger ours) {
      ours.setLevel(Level.INFO);
    }
  }
}
