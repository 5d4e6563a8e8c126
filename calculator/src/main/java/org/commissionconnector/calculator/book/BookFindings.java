package org.commissionconnector.calculator.book;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commissionconnector.calculator.message.Message;
import org.jspecify.annotations.Nullable;

/** Collects what a check of a book finds. */
final class BookFindings {
  private final List<BookProblem> problems = new ArrayList<>();
  private final Set<SetAside> setAside = new LinkedHashSet<>();
  private final Map<String, String> dealOwners;

  /**
   * @param dealOwners of every deal, also those set aside
   */
  BookFindings(Map<String, String> dealOwners) {
    this.dealOwners = dealOwners;
  }

  void problem(String record, @Nullable String path, Message message) {
    problems.add(new BookProblem(record, path, message));
  }

  int count() {
    return problems.size();
  }

  void broken(BrokenRecord record) {
    problems.addAll(record.problems());
    for (SetAside line : record.setAside()) {
      setAside.add(line);
    }
  }

  /** Notes the lines and payments of a deal or invoice; other records have none. */
  void setAside(Object record) {
    if (record instanceof Deal deal) {
      setAside.addAll(
          SetAside.ofDeal(deal.id(), deal.status(), deal.owner(), deal.wonOn(), ids(deal.lines())));
    } else if (record instanceof Invoice invoice) {
      String owner = invoice.owner();
      if (owner == null && invoice.deal() != null) {
        owner = dealOwners.get(invoice.deal());
      }
      setAside.addAll(
          SetAside.ofInvoice(
              invoice.id(), owner, invoice.issuedOn(), ids(invoice.lines()), days(invoice)));
    }
  }

  private static Map<String, @Nullable LocalDate> days(Invoice invoice) {
    Map<String, @Nullable LocalDate> days = new LinkedHashMap<>();
    invoice.payments().forEach(payment -> days.put(payment.id(), payment.on()));
    return days;
  }

  private static List<String> ids(List<Line> lines) {
    return lines.stream().map(Line::id).toList();
  }

  List<BookProblem> problems() {
    return problems;
  }

  List<SetAside> setAside() {
    return List.copyOf(setAside);
  }
}
