package org.commissionconnector.calculator.book;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commissionconnector.calculator.message.Message;
import org.jspecify.annotations.Nullable;

/** Collects what a check of a book finds. */
final class BookFindings {
  private final List<BookProblem> problems = new ArrayList<>();
  private final Map<String, SetAside> setAside = new LinkedHashMap<>();
  private final Owners owners;

  BookFindings(Owners owners) {
    this.owners = owners;
  }

  void problem(String record, @Nullable String path, Message message) {
    problems.add(new BookProblem(record, path, message));
  }

  int count() {
    return problems.size();
  }

  void broken(BrokenRecord record) {
    problems.addAll(record.problems());
    record.setAside().forEach(this::note);
  }

  private void note(SetAside line) {
    setAside.merge(line.transaction(), line, (known, other) -> known.on() == null ? other : known);
  }

  /** Notes the lines and payments of a deal or invoice; other records have none. */
  void setAside(Object record) {
    if (record instanceof Deal deal) {
      SetAside.ofDeal(deal.id(), deal.status(), deal.owner(), deal.wonOn(), ids(deal.lines()))
          .forEach(this::note);
    } else if (record instanceof Invoice invoice) {
      SetAside.ofInvoice(
              invoice.id(),
              owners.of(invoice),
              invoice.issuedOn(),
              ids(invoice.lines()),
              days(invoice))
          .forEach(this::note);
    }
  }

  private static Map<String, @Nullable LocalDate> days(Invoice invoice) {
    Map<String, @Nullable LocalDate> days = new LinkedHashMap<>();
    invoice.payments().forEach(payment -> days.putIfAbsent(payment.id(), payment.on()));
    return days;
  }

  private static List<String> ids(List<Line> lines) {
    return lines.stream().map(Line::id).toList();
  }

  List<BookProblem> problems() {
    return problems;
  }

  List<SetAside> setAside() {
    return List.copyOf(setAside.values());
  }
}
