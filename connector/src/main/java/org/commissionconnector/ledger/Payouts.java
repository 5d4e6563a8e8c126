package org.commissionconnector.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commissionconnector.calculator.money.Money;
import org.commissionconnector.calculator.period.FiscalCalendar;
import org.commissionconnector.calculator.period.Period;

/**
 * Adds the ledger up to what is paid.
 *
 * <p>A correction may take back more than a period pays. The rest is recovered from the payouts
 * that follow: nobody owes a payout, and nothing is paid twice.
 */
public final class Payouts {
  private static final Comparator<String> BY_NAME = Comparator.naturalOrder();

  private final FiscalCalendar calendar;

  public Payouts(FiscalCalendar calendar) {
    this.calendar = calendar;
  }

  /** Every payout, by plan, payee, currency and period. */
  public List<Payout> of(List<Ledger.Total> totals) {
    Map<String, List<Ledger.Total>> accounts = new TreeMap<>(BY_NAME);
    for (Ledger.Total total : totals) {
      if (total.kind() != EntryKind.EARNED) {
        accounts
            .computeIfAbsent(
                String.join(
                    "\n", total.plan(), total.payee(), total.amount().currency().getCurrencyCode()),
                key -> new ArrayList<>())
            .add(total);
      }
    }
    List<Payout> payouts = new ArrayList<>();
    accounts.values().forEach(account -> add(account, payouts));
    return payouts;
  }

  private void add(List<Ledger.Total> account, List<Payout> payouts) {
    Money nothing = Money.zero(account.get(0).amount().currency());
    Map<String, List<Ledger.Total>> byPeriod = new LinkedHashMap<>();
    account.stream()
        .sorted(Comparator.comparing(total -> start(total.bookedIn())))
        .forEach(
            total ->
                byPeriod.computeIfAbsent(total.bookedIn(), name -> new ArrayList<>()).add(total));
    Money brought = nothing;
    for (Map.Entry<String, List<Ledger.Total>> each : byPeriod.entrySet()) {
      Payout payout = payout(each.getKey(), each.getValue(), brought);
      payouts.add(payout);
      brought = payout.leftOver();
    }
  }

  private static Payout payout(String period, List<Ledger.Total> totals, Money brought) {
    Money own = Money.zero(brought.currency());
    Money corrections = own;
    for (Ledger.Total total : totals) {
      if (total.period().equals(period)) {
        own = own.plus(total.amount());
      } else {
        corrections = corrections.plus(total.amount());
      }
    }
    Money nothing = Money.zero(brought.currency());
    Money all = own.plus(corrections).plus(brought);
    Ledger.Total any = totals.get(0);
    return new Payout(
        any.payee(),
        any.plan(),
        period,
        own,
        corrections,
        brought,
        all.isNegative() ? nothing : all,
        all.isNegative() ? all : nothing);
  }

  private java.time.LocalDate start(String period) {
    return calendar
        .parse(period)
        .map(Period::start)
        .orElseThrow(
            () -> new IllegalStateException("the ledger holds '%s', no period".formatted(period)));
  }
}
