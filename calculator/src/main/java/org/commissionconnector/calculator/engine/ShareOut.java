package org.commissionconnector.calculator.engine;

import java.util.ArrayList;
import java.util.List;
import org.commissionconnector.calculator.money.Exact;
import org.commissionconnector.calculator.money.Factor;
import org.commissionconnector.calculator.money.Rounding;
import org.jspecify.annotations.Nullable;

/**
 * Shares whole minor units: each part cut towards zero; what is left over of the rounded sum goes
 * to the largest share, of equal ones to the first.
 */
final class ShareOut {
  static final ShareOut ONE = new ShareOut(List.of(Exact.ONE));

  /** Shares ready to multiply. */
  private static final class Ready {
    private final Factor[] shares;
    private final Factor[] others;
    private final int largest;
    private final @Nullable Factor sum;

    /**
     * @param others all but the largest, which takes what they leave
     * @param sum null where the shares are a whole
     */
    Ready(Factor[] shares, Factor[] others, int largest, @Nullable Factor sum) {
      this.shares = shares;
      this.others = others;
      this.largest = largest;
      this.sum = sum;
    }

    static Ready of(List<Exact> shares) {
      int largest = 0;
      for (int i = 1; i < shares.size(); i++) {
        largest = shares.get(i).compareTo(shares.get(largest)) > 0 ? i : largest;
      }
      Factor[] all = new Factor[shares.size()];
      Factor[] others = new Factor[shares.size() - 1];
      Exact sum = Exact.ZERO;
      for (int i = 0; i < all.length; i++) {
        all[i] = Factor.of(shares.get(i));
        sum = sum.plus(shares.get(i));
        if (i != largest) {
          others[i < largest ? i : i - 1] = all[i];
        }
      }
      return new Ready(all, others, largest, sum.equals(Exact.ONE) ? null : Factor.of(sum));
    }

    long part(int index, long whole, Rounding rounding) {
      if (index != largest) {
        return shares[index].times(whole, Rounding.DOWN);
      }
      long left = sum == null ? whole : sum.times(whole, rounding);
      for (Factor other : others) {
        left -= other.times(whole, Rounding.DOWN);
      }
      return left;
    }
  }

  private final List<Exact> shares;
  private @Nullable Ready ready;

  ShareOut(List<Exact> shares) {
    this.shares = List.copyOf(shares);
  }

  List<Exact> shares() {
    return shares;
  }

  private Ready ready() {
    Ready known = ready;
    if (known == null) {
      known = Ready.of(shares);
      ready = known;
    }
    return known;
  }

  /** One part of a whole. */
  long part(int index, long whole, Rounding rounding) {
    return ready().part(index, whole, rounding);
  }

  /** One part of each of so many wholes, in their place. */
  void part(int index, long[] wholes, int size, Rounding rounding) {
    Ready by = ready();
    if (by.sum == null && by.shares.length == 2 && index == by.largest) {
      Factor other = by.others[0];
      for (int i = 0; i < size; i++) {
        wholes[i] -= other.times(wholes[i], Rounding.DOWN);
      }
      return;
    }
    for (int i = 0; i < size; i++) {
      wholes[i] = by.part(index, wholes[i], rounding);
    }
  }

  /** All parts of a whole, in order. */
  List<Long> parts(long whole, Rounding rounding) {
    List<Long> parts = new ArrayList<>();
    for (int i = 0; i < shares.size(); i++) {
      parts.add(part(i, whole, rounding));
    }
    return parts;
  }
}
