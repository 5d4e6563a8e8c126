package org.commissionconnector.calculator.expression;

import org.commissionconnector.calculator.money.Exact;

/** What an expression or a field gives. */
public sealed interface Value {
  Value NULL = new Null();
  Value TRUE = new Truth(true);
  Value FALSE = new Truth(false);

  /** Nothing there. */
  record Null() implements Value {}

  record Truth(boolean value) implements Value {}

  record Numeric(Exact value) implements Value {}

  record Text(String value) implements Value {}

  /** Several texts, as {@code customer.tags} or {@code payee.roles}. */
  record Texts(java.util.List<String> values) implements Value {
    public Texts {
      values = java.util.List.copyOf(values);
    }
  }
}
