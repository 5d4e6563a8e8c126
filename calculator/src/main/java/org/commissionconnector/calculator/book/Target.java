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
    String measure, @Nullable String person, @Nullable String team, String period, Exact amount) {}
