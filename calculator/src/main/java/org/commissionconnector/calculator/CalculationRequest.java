package org.commissionconnector.calculator;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which statements are wanted.
 *
 * @param period a period's name; null for every period from a payee's first on the plan to the one
 *     with the book's last dated fact
 * @param asOf the day from which waits and unpaid days are judged; null for the end of each plan's
 *     last printed period
 * @param payees ids; empty for everybody. What others did still counts where a plan looks at it,
 *     and uncredited lines and problems are listed for the whole book
 * @param through a day that the printed periods reach at least, whatever the book's last dated
 *     fact; null for the book's
 */
public record CalculationRequest(
    @Nullable String period,
    @Nullable LocalDate asOf,
    Set<String> payees,
    @Nullable LocalDate through) {
  public static final CalculationRequest EVERYTHING =
      new CalculationRequest(null, null, Set.of(), null);

  public CalculationRequest {
    payees = Set.copyOf(payees);
  }

  /** The same for one payee alone. */
  CalculationRequest of(String payee) {
    return new CalculationRequest(period, asOf, Set.of(payee), through);
  }
}
