package org.commissionconnector.calculator.plan;

import org.commissionconnector.calculator.message.SourcePosition;
import org.commissionconnector.calculator.money.Exact;
import org.jspecify.annotations.Nullable;

/**
 * Bounds of the size of an amount, whatever its sign, in the plan's currency.
 *
 * @param carriesExcess what was cut goes to the next period or year; else it is lost
 */
public record Limits(
    Per per,
    @Nullable Exact min,
    @Nullable Exact max,
    boolean carriesExcess,
    SourcePosition position) {
  /** What is bounded. */
  public enum Per {
    LINE,
    RECORD,
    PERIOD,
    YEAR
  }
}
