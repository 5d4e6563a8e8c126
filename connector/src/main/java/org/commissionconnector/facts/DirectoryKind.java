package org.commissionconnector.facts;

import java.util.Locale;

/** Kinds of rows in the directory. */
public enum DirectoryKind {
  PERSON,
  TEAM,
  CUSTOMER,
  PRODUCT,
  TARGET,
  RATE;

  /** As stored: {@code person}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
