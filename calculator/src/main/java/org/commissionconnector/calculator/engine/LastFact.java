package org.commissionconnector.calculator.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.commissionconnector.calculator.book.Book;
import org.commissionconnector.calculator.book.Deal;
import org.commissionconnector.calculator.book.Invoice;
import org.commissionconnector.calculator.period.FiscalCalendar;
import org.commissionconnector.calculator.period.Period;
import org.jspecify.annotations.Nullable;

/** The book's last dated fact; open deals and targets are none. */
final class LastFact {
  private LastFact() {}

  /**
   * The day up to which periods are printed.
   *
   * @param atLeast null when the book alone says so
   */
  static Optional<LocalDate> of(Book book, @Nullable LocalDate atLeast) {
    FiscalCalendar calendar = new FiscalCalendar(book.company().fiscalYearStart());
    List<LocalDate> days = new ArrayList<>();
    add(days, atLeast);
    for (Deal deal : book.deals()) {
      if (deal.status() != Deal.Status.OPEN) {
        add(days, deal.wonOn());
        add(days, deal.cancelledOn());
      }
    }
    for (Invoice invoice : book.invoices()) {
      add(days, invoice.issuedOn());
      add(days, invoice.cancelledOn());
      invoice.payments().forEach(payment -> days.add(payment.on()));
    }
    book.adjustments().forEach(adjustment -> days.add(adjustment.on()));
    book.indicators()
        .forEach(i -> calendar.parse(i.period()).map(Period::lastDay).ifPresent(days::add));
    return days.stream().max(Comparator.naturalOrder());
  }

  private static void add(List<LocalDate> days, @Nullable LocalDate day) {
    if (day != null) {
      days.add(day);
    }
  }
}
