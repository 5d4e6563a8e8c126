package org.commissionconnector.calculator.expression;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A record that expressions can look at. */
public enum Subject {
  DEAL(true, true),
  INVOICE(true, true),
  PAYMENT(true, false),
  LINE(true, false),
  CUSTOMER(true, true),
  TEAM(true, false),
  PAYEE(false, true);

  private final boolean ofTransaction;
  private final boolean withCustomFields;

  Subject(boolean ofTransaction, boolean withCustomFields) {
    this.ofTransaction = ofTransaction;
    this.withCustomFields = withCustomFields;
  }

  /** The word for it: {@code deal}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it belongs to a line or its record rather than to the payee. */
  public boolean isOfTransaction() {
    return ofTransaction;
  }

  boolean hasCustomFields() {
    return withCustomFields;
  }

  static Optional<Subject> of(String word) {
    return Stream.of(values()).filter(subject -> subject.word().equals(word)).findFirst();
  }
}
