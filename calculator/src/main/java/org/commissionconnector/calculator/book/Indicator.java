package org.commissionconnector.calculator.book;

import org.commissionconnector.calculator.money.Exact;

/** A number about a person that no transaction shows, such as a satisfaction score. */
public record Indicator(String indicator, String person, String period, Exact value) {
  /** What no two indicators of a book may share: {@code satisfaction/anna/2026-11}. */
  public String key() {
    return indicator + "/" + person + "/" + period;
  }
}
