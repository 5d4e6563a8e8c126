package org.commissionconnector.calculator.book;

import org.commissionconnector.calculator.money.Exact;

/** The value of a company's own field. */
public sealed interface CustomValue {
  /** A text; beside a number it is read as a number where it is one. */
  record Text(String value) implements CustomValue {}

  record Numeric(Exact value) implements CustomValue {}

  record Truth(boolean value) implements CustomValue {}
}
