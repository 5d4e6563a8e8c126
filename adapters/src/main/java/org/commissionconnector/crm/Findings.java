package org.commissionconnector.crm;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commissionconnector.crm.Finding.Level;

/** Collects what a check finds, in order. Not for several threads. */
public final class Findings {
  private static final Duration SKEW = Duration.ofMinutes(2);

  private final String product;
  private final List<Finding> findings = new ArrayList<>();

  /**
   * @param product the CRM's name, as remedies call it: {@code Odoo}
   */
  public Findings(String product) {
    this.product = product;
  }

  /** Looks at something; what the CRM answers instead becomes a finding. True when it went well. */
  public boolean tried(String subject, Runnable look) {
    try {
      look.run();
      return true;
    } catch (CrmException failure) {
      Level level =
          failure.kind() == CrmException.Kind.UNAVAILABLE ? Level.UNREACHABLE : Level.FAILED;
      add(level, subject, String.valueOf(failure.getMessage()), remedy(failure));
      return false;
    }
  }

  private String remedy(CrmException failure) {
    return switch (failure.kind()) {
      case UNAVAILABLE -> "start " + product + ", or correct its address in the settings";
      case REFUSED -> "correct the settings or the user's rights as said";
      case UNEXPECTED -> "look into " + product + "'s log";
    };
  }

  /** Looks at how far the CRM's clock is from ours; nothing where that is not known. */
  public void clock(Optional<Duration> ahead) {
    ahead.ifPresent(this::clock);
  }

  private void clock(Duration ahead) {
    if (ahead.abs().compareTo(SKEW) <= 0) {
      ok("clock", "agrees with ours");
      return;
    }
    add(
        Level.WARNING,
        "clock",
        "%s's clock is %d seconds %s ours"
            .formatted(
                product, ahead.abs().toSeconds(), ahead.isNegative() ? "behind" : "ahead of"),
        "set both clocks by a time server (NTP)");
  }

  /** Adds what is as it should be. */
  public void ok(String subject, String detail) {
    add(Level.OK, subject, detail, "");
  }

  /** Adds a finding; the remedy is empty where nothing is to be done. */
  public void add(Level level, String subject, String detail, String remedy) {
    findings.add(new Finding(level, subject, detail, remedy));
  }

  /** All findings so far, in the order they were made. */
  public List<Finding> list() {
    return List.copyOf(findings);
  }
}
