package org.commissionconnector.alert;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commissionconnector.calculator.Statement;
import org.commissionconnector.calculator.Statement.MeasureResult;
import org.commissionconnector.calculator.book.Person;
import org.commissionconnector.calculator.money.Exact;
import org.commissionconnector.calculator.money.Rate;
import org.commissionconnector.calculator.period.FiscalCalendar;
import org.commissionconnector.calculator.period.Period;
import org.commissionconnector.calculator.plan.CommissionPlan;
import org.commissionconnector.config.AlertSettings;
import org.commissionconnector.settlement.Statements;

/** Finds who is behind target on a day. */
final class BehindTarget {
  private final AlertSettings settings;
  private final List<CommissionPlan> plans;
  private final FiscalCalendar calendar;
  private final Statements statements;

  BehindTarget(
      AlertSettings settings,
      List<CommissionPlan> plans,
      FiscalCalendar calendar,
      Statements statements) {
    this.settings = settings;
    this.plans = plans;
    this.calendar = calendar;
    this.statements = statements;
  }

  /** Everybody who is behind, by plan, payee and measure. */
  List<Behind> on(LocalDate today, List<Person> people) {
    Map<String, Person> byId =
        people.stream().collect(Collectors.toMap(Person::id, Function.identity()));
    List<Behind> behind = new ArrayList<>();
    for (CommissionPlan plan : plans) {
      Period period = calendar.containing(plan.period(), today);
      if (plan.isInForce(today) && isLateEnough(period, today)) {
        add(behind, plan, period, today, byId);
      }
    }
    return behind;
  }

  /** From the day on, in the month in which the period ends. */
  private boolean isLateEnough(Period period, LocalDate today) {
    LocalDate from = period.lastDay().withDayOfMonth(settings.day());
    return period.contains(from) && !today.isBefore(from);
  }

  private void add(
      List<Behind> behind,
      CommissionPlan plan,
      Period period,
      LocalDate today,
      Map<String, Person> people) {
    Exact bar = bar(period, today);
    for (Statement statement : statements.inPeriod(period.name())) {
      Person payee = people.get(statement.payee());
      if (payee == null || !statement.plan().equals(plan.id()) || hasLeft(payee, today)) {
        continue;
      }
      statement
          .measures()
          .forEach(
              (name, result) ->
                  behind(payee, plan, period, name, result, bar).ifPresent(behind::add));
    }
  }

  private static boolean hasLeft(Person payee, LocalDate today) {
    return payee.leftOn() != null && payee.leftOn().isBefore(today);
  }

  private Exact bar(Period period, LocalDate today) {
    long passed = today.toEpochDay() - period.start().toEpochDay() + 1;
    return settings
        .below()
        .map(Rate::fraction)
        .orElseGet(() -> Exact.of(passed).dividedBy(Exact.of(period.days())));
  }

  private Optional<Behind> behind(
      Person payee,
      CommissionPlan plan,
      Period period,
      String measure,
      MeasureResult result,
      Exact bar) {
    Exact attainment = result.attainment();
    boolean isMeant = settings.measure().isEmpty() || settings.measure().get().equals(measure);
    return isMeant && attainment != null && attainment.compareTo(bar) < 0
        ? Optional.of(new Behind(payee, plan, period, measure, result, attainment))
        : Optional.empty();
  }
}
