package org.commissionconnector.calculator.engine;

import java.util.ArrayList;
import java.util.List;
import org.commissionconnector.calculator.expression.EvaluationException;
import org.commissionconnector.calculator.money.Exact;
import org.commissionconnector.calculator.money.Rate;
import org.commissionconnector.calculator.plan.Pay;
import org.commissionconnector.calculator.plan.Tiers;
import org.jspecify.annotations.Nullable;

/** A rate table for one payee and period: borders in the walked unit, rates worked out. */
final class Ladder {
  /**
   * One tier.
   *
   * @param to null when open
   * @param rate of the base; null when the tier gives none
   * @param perUnit for each unit; null when the tier gives none
   * @param flat once full; null when the tier gives none
   * @param backTo null when marginal
   */
  record Tier(
      Exact from,
      @Nullable Exact to,
      @Nullable Exact rate,
      @Nullable Exact perUnit,
      @Nullable Exact flat,
      @Nullable Exact backTo) {

    /** How far a total fills the tier, 0 to 1; an open tier is never filled. */
    Exact filled(Exact total) {
      return to == null
          ? Exact.ZERO
          : total.minus(from).dividedBy(to.minus(from)).max(Exact.ZERO).min(Exact.ONE);
    }
  }

  final List<Tier> tiers;
  final Tiers.Interpolate interpolate;
  private final boolean bordersBelongToNext;
  private final boolean ratesBack;

  private Ladder(List<Tier> tiers, Tiers table) {
    this.tiers = tiers;
    this.ratesBack = tiers.stream().anyMatch(tier -> tier.backTo() != null);
    this.interpolate = table.interpolate();
    this.bordersBelongToNext = table.onBorder() == Pay.OnBorder.NEXT;
  }

  /**
   * The table with its borders times a scale: the target where borders are attainments, else 1.
   *
   * @throws EvaluationException when a rate cannot be worked out
   */
  static Ladder of(Tiers table, Exact scale, PayContext context) throws EvaluationException {
    return table.targetPay().isPresent()
        ? of(table, scale, context.rateOf(table.targetPay().get(), table.of()))
        : of(table, scale);
  }

  /** The table, where its rates do not go by a target pay. */
  static Ladder of(Tiers table, Exact scale) {
    return of(table, scale, table.rate().map(Rate::fraction).orElse(null));
  }

  private static Ladder of(Tiers table, Exact scale, @Nullable Exact rate) {
    List<Tier> tiers = new ArrayList<>();
    Exact from = Exact.ZERO;
    for (Tiers.Step step : table.steps()) {
      Exact to = step.to() == null ? null : step.to().times(scale);
      Exact backTo = step.backTo() == null ? null : step.backTo().times(scale);
      tiers.add(tier(step.gives(), from, to, rate, backTo));
      from = to == null ? from : to;
    }
    return new Ladder(tiers, table);
  }

  private static Tier tier(
      Tiers.Gives gives,
      Exact from,
      @Nullable Exact to,
      @Nullable Exact rate,
      @Nullable Exact backTo) {
    if (gives instanceof Tiers.Gives.OfBase ofBase) {
      return new Tier(from, to, ofBase.rate().fraction(), null, null, backTo);
    }
    if (gives instanceof Tiers.Gives.Multiplier multiplier) {
      Exact multiplied = (rate == null ? Exact.ZERO : rate).times(multiplier.factor());
      return new Tier(from, to, multiplied, null, null, backTo);
    }
    if (gives instanceof Tiers.Gives.PerUnit perUnit) {
      return new Tier(from, to, null, perUnit.amount(), null, backTo);
    }
    return new Tier(from, to, null, null, ((Tiers.Gives.Flat) gives).amount(), backTo);
  }

  /** Whether a total reaches what starts at a border. */
  boolean reaches(Exact total, Exact border) {
    int against = total.compareTo(border);
    return against > 0 || (against == 0 && bordersBelongToNext);
  }

  /** Whether what a total reaches rates what lies before it. */
  boolean ratesBack() {
    return ratesBack;
  }

  /** How many tiers that rate back a total reaches. */
  int reached(Exact total) {
    int reached = 0;
    for (Tier tier : tiers) {
      reached += tier.backTo() != null && reaches(total, tier.from()) ? 1 : 0;
    }
    return reached;
  }

  /** The tier that owns a value; null beyond the end. At or below the start the first does. */
  @Nullable Tier owning(Exact value) {
    for (int i = 0; i < tiers.size(); i++) {
      Exact to = tiers.get(i).to();
      boolean last = i == tiers.size() - 1;
      if (to == null || (last ? value.compareTo(to) <= 0 : !reaches(value, to))) {
        return tiers.get(i);
      }
    }
    return null;
  }

  /** The rate of the whole where rates interpolate. */
  Rate interpolatedRate(Exact total) {
    Exact sum = Exact.ZERO;
    for (Tier tier : tiers) {
      Exact rate = tier.rate() == null ? Exact.ZERO : tier.rate();
      sum = sum.plus(rate.times(tier.filled(total)));
    }
    return new Rate(sum);
  }
}
