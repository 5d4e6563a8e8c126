package org.commissionconnector.calculator.book;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.calculator.period.FiscalCalendar;

/** Targets, indicators, adjustments and exchange rates. */
final class FigureCheck {
  private final PeopleCheck people;
  private final FiscalCalendar calendar;
  private final List<BrokenRecord> broken;
  private final BookFindings findings;

  FigureCheck(
      PeopleCheck people, Company company, List<BrokenRecord> broken, BookFindings findings) {
    this.people = people;
    this.calendar = new FiscalCalendar(company.fiscalYearStart());
    this.broken = broken;
    this.findings = findings;
  }

  List<Target> targets(List<Target> targets) {
    return valid(RecordKind.TARGET, targets, Target::key, "period", this::target);
  }

  List<Indicator> indicators(List<Indicator> indicators) {
    return valid(RecordKind.INDICATOR, indicators, Indicator::key, "period", this::indicator);
  }

  List<Adjustment> adjustments(List<Adjustment> adjustments) {
    return valid(
        RecordKind.ADJUSTMENT,
        adjustments,
        Adjustment::id,
        "id",
        (adjustment, record) -> people.person(adjustment.person(), record, "person"));
  }

  List<ExchangeRate> rates(List<ExchangeRate> rates) {
    return valid(RecordKind.RATE, rates, ExchangeRate::key, "on", this::rate);
  }

  private <T> List<T> valid(
      RecordKind kind,
      List<T> records,
      Function<T, String> id,
      String path,
      BiConsumer<T, String> check) {
    RecordRegister<T> register = RecordRegister.of(kind, records, id, broken, path, findings);
    for (T record : register.records()) {
      int before = findings.count();
      String key = id.apply(record);
      check.accept(record, kind.record(key));
      if (findings.count() > before) {
        register.setAside(key);
      }
    }
    return register.records();
  }

  private void target(Target target, String record) {
    if ((target.person() == null) == (target.team() == null)) {
      findings.problem(record, "person", Message.of("book.target-of"));
    }
    people.person(target.person(), record, "person");
    people.reference(people.teams(), RecordKind.TEAM, target.team(), record, "team");
    period(target.period(), record);
  }

  private void indicator(Indicator indicator, String record) {
    people.person(indicator.person(), record, "person");
    period(indicator.period(), record);
  }

  private void period(String name, String record) {
    Optional<?> period = calendar.parse(name);
    if (period.isEmpty()) {
      findings.problem(record, "period", Message.of("book.period", name));
    }
  }

  private void rate(ExchangeRate rate, String record) {
    for (String code : List.of(rate.from(), rate.to())) {
      if (!Currencies.isKnown(code)) {
        String path = code.equals(rate.from()) ? "from" : "to";
        findings.problem(record, path, Message.of("book.currency", code));
      }
    }
    if (!rate.rate().isPositive()) {
      findings.problem(record, "rate", Message.of("book.rate-positive", rate.rate()));
    }
  }
}
