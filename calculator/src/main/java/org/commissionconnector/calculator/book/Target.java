package org.commissionconnector.calculator.book;

import org.commissionconnector.calculator.money.Exact;
import org.jspecify.annotations.Nullable;

/**
 * What a person or a team is to reach. Exactly one of the two is named.
 *
 * @param period a period's name
 * @param amount money in the plan's currency, or a number
 */
public record Target(
    String measure, @Nullable String person, @Nullable String team, String period, Exact amount) {
  /**
   * What no two targets of a book may share: {@code revenue/anna/2026-11}, {@code
   * revenue/team:north/2026-11}.
   */
  public String key() {
    return measure + "/" + (person != null ? person : "team:" + team) + "/" + period;
  }
}
