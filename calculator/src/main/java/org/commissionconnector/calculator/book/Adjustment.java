package org.commissionconnector.calculator.book;

import java.time.LocalDate;
import org.commissionconnector.calculator.money.Exact;
import org.jspecify.annotations.Nullable;

/** An amount agreed by hand, in the plan's currency. Negative takes back. */
public record Adjustment(
    String id, String person, String plan, LocalDate on, Exact amount, @Nullable String reason) {}
