package org.commissionconnector.writeback;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.commissionconnector.calculator.Statement;
import org.commissionconnector.crm.RecordRef;
import org.commissionconnector.ledger.Ledger.Booking;
import org.commissionconnector.ledger.PeriodState;
import org.commissionconnector.ledger.Periods;

/** Knows whether all that a payee has of a record was in payouts already. */
final class PaidShares {
  private final Map<String, Set<Booking>> bookings;
  private final Periods periods;
  private final Map<String, Map<String, PeriodState>> states = new HashMap<>();

  /**
   * @param bookings by record
   */
  PaidShares(Map<String, Set<Booking>> bookings, Periods periods) {
    this.bookings = bookings;
    this.periods = periods;
  }

  /**
   * Whether every entry about the record is booked in a paid period, corrections too; where there
   * is none, whether the statements' own periods are paid.
   *
   * @param own of one payee in one plan
   */
  boolean are(RecordRef ref, List<RecordShare> own) {
    Statement first = own.get(0).statement();
    Set<String> bookedIn =
        bookings.getOrDefault(ref.toString(), Set.of()).stream()
            .filter(one -> one.payee().equals(first.payee()) && one.plan().equals(first.plan()))
            .map(Booking::bookedIn)
            .collect(Collectors.toSet());
    if (bookedIn.isEmpty()) {
      own.forEach(share -> bookedIn.add(share.statement().period().name()));
    }
    return bookedIn.stream().allMatch(period -> isPaid(first.plan(), period));
  }

  private boolean isPaid(String plan, String period) {
    return states.computeIfAbsent(plan, periods::states).getOrDefault(period, PeriodState.OPEN)
        == PeriodState.PAID;
  }
}
