package org.commissionconnector.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.calculator.money.Money;
import org.commissionconnector.calculator.period.FiscalCalendar;
import org.commissionconnector.calculator.period.Period;
import org.jspecify.annotations.Nullable;

/** Books the difference between what is due and what is booked, and nothing else. */
public final class Bookkeeper {
  private final Ledger ledger;
  private final Periods periods;
  private final FiscalCalendar calendar;

  public Bookkeeper(Ledger ledger, Periods periods, FiscalCalendar calendar) {
    this.ledger = ledger;
    this.periods = periods;
    this.calendar = calendar;
  }

  /**
   * Books what changed for a payee.
   *
   * @param due everything due to the payee now; what is booked and not in it is taken back
   * @param causes says why an item on the record may have changed; null stands for no record
   * @param versions of the records as they are now
   */
  public List<NewEntry> book(
      String payee,
      Map<Item, Due> due,
      Function<@Nullable String, Optional<Message>> causes,
      Map<String, Integer> versions,
      Instant at) {
    Booking booking = new Booking(causes, versions, at);
    Map<Item, Ledger.Booked> booked = ledger.booked(payee);
    due.forEach((item, wanted) -> booking.settle(item, wanted, booked.get(item)));
    booked.forEach(
        (item, was) -> {
          if (!due.containsKey(item)) {
            booking.settle(item, null, was);
          }
        });
    ledger.add(booking.entries);
    return booking.entries;
  }

  /** The period itself while it is open, else the first open one after it. */
  String firstOpen(String plan, String period, Map<String, PeriodState> states) {
    String name = period;
    Optional<Period> at = calendar.parse(period);
    while (states.getOrDefault(name, PeriodState.OPEN) != PeriodState.OPEN) {
      Period next =
          calendar.next(
              at.orElseThrow(
                  () ->
                      new IllegalStateException(
                          "the ledger holds '%s' of plan %s, which names no period"
                              .formatted(period, plan))));
      name = next.name();
      at = Optional.of(next);
    }
    return name;
  }

  private final class Booking {
    private final Function<@Nullable String, Optional<Message>> causes;
    private final Map<String, Integer> versions;
    private final Instant at;
    private final Map<String, Map<String, PeriodState>> states = new HashMap<>();
    private final List<NewEntry> entries = new ArrayList<>();

    Booking(
        Function<@Nullable String, Optional<Message>> causes,
        Map<String, Integer> versions,
        Instant at) {
      this.causes = causes;
      this.versions = versions;
      this.at = at;
    }

    void settle(Item item, @Nullable Due due, Ledger.@Nullable Booked was) {
      Money change = change(due, was);
      if (change.isZero()) {
        return;
      }
      String bookedIn =
          firstOpen(
              item.plan(), item.period(), states.computeIfAbsent(item.plan(), periods::states));
      String record = due == null ? recordOf(item) : due.record();
      entries.add(
          new NewEntry(
              item,
              was == null ? 0 : was.entries(),
              bookedIn,
              change,
              because(item, due, was, bookedIn, record),
              record,
              record == null ? null : versions.get(record),
              was == null ? null : was.last(),
              at));
    }

    private List<Message> because(
        Item item,
        @Nullable Due due,
        Ledger.@Nullable Booked was,
        String bookedIn,
        @Nullable String record) {
      List<Message> because = new ArrayList<>();
      if (!bookedIn.equals(item.period())) {
        because.add(Message.of("ledger.correction-of-closed", item.period()));
      }
      if (was != null) {
        String now = due == null ? "0" : due.amount().toDecimalString();
        because.add(Message.of("ledger.was", was.amount().toDecimalString(), now));
        causes.apply(record).ifPresent(because::add);
      }
      if (due != null) {
        because.addAll(due.because());
      }
      return because;
    }

    private @Nullable String recordOf(Item item) {
      String transaction = item.transaction();
      return transaction == null ? null : TransactionRecord.of(transaction, versions.keySet());
    }
  }

  private static Money change(@Nullable Due due, Ledger.@Nullable Booked was) {
    if (due == null) {
      return was == null ? nothing() : was.amount().negated();
    }
    return was == null ? due.amount() : due.amount().minus(was.amount());
  }

  private static Money nothing() {
    throw new IllegalArgumentException("an item is due or booked");
  }
}
