package org.commissionconnector.calculator.file;

import java.time.LocalDate;
import java.util.Optional;
import org.commissionconnector.calculator.message.SourcePosition;
import org.commissionconnector.calculator.period.FiscalCalendar;
import org.commissionconnector.calculator.period.Period;
import org.commissionconnector.calculator.period.PeriodRule;
import org.jspecify.annotations.Nullable;

/** The days on which a version is in force, both inclusive; open without a last day. */
record Effective(LocalDate from, @Nullable LocalDate to) {
  static Optional<Effective> read(YamlNode node, PlanParts parts) {
    Optional<YamlNode.Scalar> scalar = parts.scalars().scalar(node, "effective");
    if (scalar.isEmpty()) {
      return Optional.empty();
    }
    String text = scalar.get().text();
    int dots = text.indexOf("..");
    if (dots < 0) {
      parts.problem(node.at(), "file.effective", text);
      return Optional.empty();
    }
    Optional<LocalDate> from =
        parts.scalars().day(scalar.get(), text.substring(0, dots).strip(), "effective");
    String end = text.substring(dots + 2).strip();
    Optional<LocalDate> to =
        end.isEmpty() ? Optional.empty() : parts.scalars().day(scalar.get(), end, "effective");
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      parts.problem(node.at(), "file.days-backwards", from.get(), to.get());
      return Optional.empty();
    }
    return from.isPresent() && (to.isPresent() || end.isEmpty())
        ? from.map(first -> new Effective(first, to.orElse(null)))
        : Optional.empty();
  }

  /**
   * Complains where a day is no border of a period.
   *
   * @param calendar null when nobody knows where the fiscal year starts; then the two days need
   *     only lie whole periods apart
   */
  void checkBorders(
      PeriodRule rule, @Nullable FiscalCalendar calendar, SourcePosition at, Problems problems) {
    FiscalCalendar counted = calendar == null ? assumed(rule) : calendar;
    Period first = counted.containing(rule, from);
    if (!first.start().equals(from)) {
      problems.add(at, "file.starts-inside", from, rule.word(), first.start(), first.end());
    }
    if (to == null) {
      return;
    }
    Period last = counted.containing(rule, to);
    if (!last.lastDay().equals(to)) {
      problems.add(
          at, "file.ends-inside", to, rule.word(), last.start().minusDays(1), last.lastDay());
    }
  }

  private FiscalCalendar assumed(PeriodRule rule) {
    return new FiscalCalendar(rule.months() < 2 ? 1 : from.getMonthValue());
  }
}
