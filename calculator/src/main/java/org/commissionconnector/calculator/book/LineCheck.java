package org.commissionconnector.calculator.book;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.calculator.money.Exact;
import org.jspecify.annotations.Nullable;

/** What deals and invoices have in common. */
record LineCheck(PeopleCheck people, BookFindings findings) {
  void lines(List<Line> lines, String record) {
    twice(lines, Line::id, "lines", record);
    for (int i = 0; i < lines.size(); i++) {
      people.reference(
          people.products(),
          RecordKind.PRODUCT,
          lines.get(i).product(),
          record,
          "lines[" + i + "].product");
    }
  }

  <T> void twice(List<T> items, Function<T, String> id, String list, String record) {
    if (items.size() < 2) {
      return;
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < items.size(); i++) {
      String one = id.apply(items.get(i));
      if (!seen.add(one)) {
        findings.problem(record, list + "[" + i + "].id", Message.of("book.part-twice", list, one));
      }
    }
  }

  void currency(@Nullable String code, String record) {
    if (code != null && !Currencies.isKnown(code)) {
      findings.problem(record, "currency", Message.of("book.currency", code));
    }
  }

  static Exact sum(List<Line> lines) {
    Exact sum = Exact.ZERO;
    for (Line line : lines) {
      sum = sum.plus(line.amount());
    }
    return sum;
  }
}
