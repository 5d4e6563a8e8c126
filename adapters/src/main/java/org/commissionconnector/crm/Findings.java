package org.commissionconnector.crm;

import java.util.ArrayList;
import java.util.List;
import org.commissionconnector.crm.Finding.Level;

/** Collects what a check finds, in order. Not for several threads. */
public final class Findings {
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
