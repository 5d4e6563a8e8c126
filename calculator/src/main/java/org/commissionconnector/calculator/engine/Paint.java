package org.commissionconnector.calculator.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.commissionconnector.calculator.money.Exact;
import org.commissionconnector.calculator.plan.Tiers;
import org.jspecify.annotations.Nullable;

/**
 * A ladder painted for a total: which tier rates which stretch. Later tiers paint over earlier ones
 * once the total reaches them.
 */
final class Paint {
  private static final long NOT_WHOLE = Long.MIN_VALUE;

  /**
   * @param to null when open
   * @param ownStretch whether it is the tier's own stretch, not one it was painted back over
   */
  record Stripe(Exact from, @Nullable Exact to, Ladder.Tier tier, boolean ownStretch) {}

  /**
   * What a tier gives on a part of a walk.
   *
   * @param length signed; negative when walking back
   */
  record Piece(Ladder.Tier tier, Exact length, Exact rate) {}

  private final Ladder ladder;
  private final Exact total;
  private final List<Stripe> stripes = new ArrayList<>();
  private boolean straightened;
  private Optional<Slopes> slopes = Optional.empty();

  Paint(Ladder ladder, Exact total) {
    this.ladder = ladder;
    this.total = total;
    for (Ladder.Tier tier : ladder.tiers) {
      if (tier.backTo() != null && ladder.reaches(total, tier.from())) {
        over(new Stripe(tier.backTo(), tier.from(), tier, false));
      }
      stripes.add(new Stripe(tier.from(), tier.to(), tier, true));
    }
  }

  private void over(Stripe stripe) {
    List<Stripe> left = new ArrayList<>();
    for (Stripe old : stripes) {
      if (old.from().compareTo(stripe.from()) < 0) {
        Exact to = old.to() == null ? stripe.from() : old.to().min(stripe.from());
        left.add(new Stripe(old.from(), to, old.tier(), old.ownStretch() && to.equals(old.to())));
      }
    }
    stripes.clear();
    stripes.addAll(left);
    if (stripe.from().compareTo(java.util.Objects.requireNonNull(stripe.to())) < 0) {
      stripes.add(stripe);
    }
  }

  /**
   * The same on whole minor units: what is earned from one border to the next goes straight up.
   * Empty where amounts are paid once, or where borders or rates do not fit.
   *
   * @param decimals of the plan's currency; each paint has one
   */
  Optional<Slopes> onMinor(int decimals) {
    if (!straightened) {
      slopes = slopes(decimals);
      straightened = true;
    }
    return slopes;
  }

  private Optional<Slopes> slopes(int decimals) {
    boolean straight =
        ladder.interpolate != Tiers.Interpolate.RATE
            && ladder.tiers.stream().allMatch(tier -> tier.flat() == null);
    if (!straight) {
      return Optional.empty();
    }
    TreeSet<Exact> borders = new TreeSet<>(List.of(Exact.ZERO));
    for (Stripe stripe : stripes) {
      borders.add(stripe.from());
      if (stripe.to() != null) {
        borders.add(stripe.to());
      }
    }
    long[] at = new long[borders.size()];
    long[] slope = new long[borders.size()];
    Exact step = Exact.ofScaled(1, decimals);
    long below = slope(step.negated(), Exact.ZERO, decimals);
    boolean fits = below != NOT_WHOLE;
    int i = 0;
    for (Exact border : borders) {
      at[i] = border.wholeMinor(decimals, NOT_WHOLE);
      slope[i] = slope(border, border.plus(step), decimals);
      fits &= at[i] != NOT_WHOLE && slope[i] != NOT_WHOLE;
      i++;
    }
    try {
      return fits ? Optional.of(new Slopes(at, slope, below)) : Optional.empty();
    } catch (ArithmeticException tooLarge) {
      return Optional.empty();
    }
  }

  private long slope(Exact from, Exact to, int decimals) {
    Exact earned = earned(from, to, Exact.ONE, new ArrayList<>());
    return earned.wholeMinor(decimals + Slopes.PLACES, NOT_WHOLE);
  }

  /** What is earned on the way from one place to another, and how it comes about. */
  Exact earned(Exact from, Exact to, Exact basePerUnit, List<Piece> pieces) {
    if (ladder.interpolate == Tiers.Interpolate.RATE) {
      return interpolated(from, to, basePerUnit, pieces);
    }
    Exact sum = below(from, to, basePerUnit, pieces);
    for (Stripe stripe : stripes) {
      Exact length = overlap(from, to, stripe.from(), stripe.to());
      sum = sum.plus(on(stripe.tier(), length, basePerUnit, pieces));
      Exact flat = stripe.tier().flat();
      if (flat != null && stripe.ownStretch()) {
        sum = sum.plus(flat.times(share(stripe.tier(), to).minus(share(stripe.tier(), from))));
      }
    }
    return sum;
  }

  /** How it comes about, where a step is a unit of base. */
  List<Piece> pieces(Exact from, Exact to) {
    List<Piece> pieces = new ArrayList<>();
    earned(from, to, Exact.ONE, pieces);
    return pieces;
  }

  private Exact share(Ladder.Tier tier, Exact at) {
    Exact filled = tier.filled(at);
    boolean whole = ladder.interpolate == Tiers.Interpolate.AMOUNT || filled.equals(Exact.ONE);
    return whole ? filled : Exact.ZERO;
  }

  /** Below zero the first step rates. */
  private Exact below(Exact from, Exact to, Exact basePerUnit, List<Piece> pieces) {
    Exact length = to.min(Exact.ZERO).minus(from.min(Exact.ZERO));
    return on(ladder.tiers.get(0), length, basePerUnit, pieces);
  }

  private static Exact on(Ladder.Tier tier, Exact length, Exact basePerUnit, List<Piece> pieces) {
    if (length.isZero()) {
      return Exact.ZERO;
    }
    if (tier.perUnit() != null) {
      pieces.add(new Piece(tier, length, tier.perUnit()));
      return length.times(tier.perUnit());
    }
    if (tier.rate() == null) {
      return Exact.ZERO;
    }
    pieces.add(new Piece(tier, length.times(basePerUnit), tier.rate()));
    return length.times(basePerUnit).times(tier.rate());
  }

  private static Exact overlap(Exact from, Exact to, Exact low, @Nullable Exact high) {
    return held(to, low, high).minus(held(from, low, high));
  }

  private static Exact held(Exact at, Exact low, @Nullable Exact high) {
    Exact above = at.max(low);
    return high == null ? above : above.min(high);
  }

  private Exact interpolated(Exact from, Exact to, Exact basePerUnit, List<Piece> pieces) {
    Ladder.Tier first = ladder.tiers.get(0);
    Exact sum = below(from, to, basePerUnit, pieces);
    Exact end = ladder.tiers.get(ladder.tiers.size() - 1).to();
    Exact length = overlap(from, to, Exact.ZERO, end);
    Exact rate = ladder.interpolatedRate(total).fraction();
    if (length.isZero()) {
      return sum;
    }
    pieces.add(new Piece(first, length.times(basePerUnit), rate));
    return sum.plus(length.times(basePerUnit).times(rate));
  }
}
