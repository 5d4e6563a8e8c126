package org.commissionconnector.calculator.plan;

import java.util.List;
import java.util.Optional;
import org.commissionconnector.calculator.message.SourcePosition;
import org.commissionconnector.calculator.money.Exact;
import org.commissionconnector.calculator.money.Rate;
import org.jspecify.annotations.Nullable;

/**
 * A rate table. Each step stores only where it ends: it starts where the one before it ended, so
 * that steps can neither overlap nor leave a gap.
 *
 * @param rate what multiplier steps multiply; not both it and target pay
 */
public record Tiers(
    Pay.Of of,
    Over over,
    Pay.OnBorder onBorder,
    List<Step> steps,
    Optional<Rate> rate,
    Optional<Pay.Amount> targetPay,
    Interpolate interpolate) {

  public Tiers {
    steps = List.copyOf(steps);
  }

  /** What the walk through the table starts afresh with. */
  public enum Over {
    LINE,
    RECORD,
    PERIOD,
    YEAR_TO_DATE
  }

  /** How a step that is filled only in part pays. */
  public enum Interpolate {
    NONE,
    /** Its amount in proportion. */
    AMOUNT,
    /** The rate of the whole: full steps' rates plus the last one's times its filled part. */
    RATE
  }

  /**
   * One tier.
   *
   * @param to where it ends; null on an open last step
   * @param backTo once reached, it also rates everything from here up; null when marginal. What
   *     {@code whole} and {@code overage} mean is already written in here
   */
  public record Step(
      @Nullable Exact to, Gives gives, @Nullable Exact backTo, SourcePosition position) {}

  /** What a step gives. */
  public sealed interface Gives {
    record OfBase(Rate rate) implements Gives {}

    /** Of the table's rate, or of target pay divided by target. */
    record Multiplier(Exact factor) implements Gives {}

    /** For each unit, in the plan's currency. */
    record PerUnit(Exact amount) implements Gives {}

    /** Once the tier is full, in the plan's currency. */
    record Flat(Exact amount) implements Gives {}
  }
}
