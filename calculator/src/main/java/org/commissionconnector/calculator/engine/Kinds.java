package org.commissionconnector.calculator.engine;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.commissionconnector.calculator.plan.Credit;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of lines of one payee's columns. What a rule says of a kind is asked once, however many
 * lines and periods there are. One thread at a time.
 */
final class Kinds {
  /** What the payee is credited of each kind. */
  static final class Credited {
    private final List<Optional<Share>> shares;
    private final boolean negativeIsZero;
    private final boolean everybody;
    private final @Nullable Share ofAll;

    /**
     * @param shares empty where a kind is not credited
     * @param everybody whether it matters not if the payee is on the plan
     */
    Credited(List<Optional<Share>> shares, boolean negativeIsZero, boolean everybody) {
      this.shares = List.copyOf(shares);
      this.negativeIsZero = negativeIsZero;
      this.everybody = everybody;
      Share first = shares.isEmpty() ? null : shares.get(0).orElse(null);
      boolean same =
          first != null
              && shares.stream().allMatch(share -> share.filter(first::isLike).isPresent());
      ofAll = same ? first : null;
    }

    /** The share of all kinds alike; null where they differ. */
    @Nullable Share ofAll() {
      return ofAll;
    }

    @Nullable Share of(int kind) {
      return shares.get(kind).orElse(null);
    }

    boolean everybody() {
      return everybody;
    }

    private boolean isLike(Credited other) {
      if (negativeIsZero != other.negativeIsZero
          || everybody != other.everybody
          || shares.size() != other.shares.size()) {
        return false;
      }
      for (int i = 0; i < shares.size(); i++) {
        Share one = shares.get(i).orElse(null);
        Share two = other.shares.get(i).orElse(null);
        boolean like = one == null ? two == null : two != null && one.isLike(two);
        if (!like) {
          return false;
        }
      }
      return true;
    }
  }

  private final String payee;
  private final LineColumns columns;
  private final List<Transaction> likes;
  private final IdentityHashMap<Credit, Optional<Credited>> credited = new IdentityHashMap<>();
  private final IdentityHashMap<PayStep, int[]> rules = new IdentityHashMap<>();

  Kinds(String payee, LineColumns columns, Ledger ledger) {
    this.payee = payee;
    this.columns = columns;
    this.likes = columns.kinds().stream().map(ledger::line).toList();
  }

  boolean isOf(String person, LineColumns lines) {
    return lines == columns && payee.equals(person);
  }

  String payee() {
    return payee;
  }

  int size() {
    return likes.size();
  }

  /** A line of each kind. */
  List<Transaction> likes() {
    return likes;
  }

  /** What is credited, where each line of a kind is credited alike; alike ones are the same. */
  Optional<Credited> credited(Credit credit, Supplier<Optional<Credited>> answer) {
    Optional<Credited> known = credited.get(credit);
    if (known == null) {
      known = alike(answer.get());
      credited.put(credit, known);
    }
    return known;
  }

  private Optional<Credited> alike(Optional<Credited> found) {
    for (Optional<Credited> known : credited.values()) {
      if (known.isPresent() && found.isPresent() && known.get().isLike(found.get())) {
        return known;
      }
    }
    return found;
  }

  /** Which rule of a step holds for each kind. */
  int[] rules(PayStep step, Supplier<int[]> answer) {
    int[] known = rules.get(step);
    if (known == null) {
      known = answer.get();
      rules.put(step, known);
    }
    return known;
  }
}
