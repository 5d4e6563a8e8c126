package org.commissionconnector.demo.odoo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/** Lets things happen in the order of time; what lies after today does not happen. */
final class Story {
  private record Event(Instant at, long number, Consumer<Transaction> happens) {}

  private final PriorityQueue<Event> events =
      new PriorityQueue<>(Comparator.comparing(Event::at).thenComparing(Event::number));
  private final ZoneId zone;
  private long count;

  Story(ZoneId zone) {
    this.zone = zone;
  }

  /** In the company's time. On weekends it waits for Monday. */
  void on(LocalDate day, int minuteOfDay, Consumer<Transaction> happens) {
    LocalDate work =
        switch (day.getDayOfWeek()) {
          case SATURDAY -> day.plusDays(2);
          case SUNDAY -> day.plusDays(1);
          default -> day;
        };
    Instant at = work.atTime(LocalTime.ofSecondOfDay(minuteOfDay * 60L)).atZone(zone).toInstant();
    events.add(new Event(at, count++, happens));
  }

  void tell(Transaction transaction, Instant until) {
    while (!events.isEmpty() && events.peek().at().isBefore(until)) {
      Event event = events.remove();
      transaction.moveTo(event.at());
      event.happens().accept(transaction);
    }
    transaction.moveTo(until);
  }

  LocalDate day(Transaction transaction) {
    return LocalDate.ofInstant(transaction.now(), zone);
  }
}
