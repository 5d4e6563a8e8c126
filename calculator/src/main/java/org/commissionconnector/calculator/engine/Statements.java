package org.commissionconnector.calculator.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commissionconnector.calculator.Statement;
import org.commissionconnector.calculator.Statement.DrawResult;
import org.commissionconnector.calculator.Statement.Earning;
import org.commissionconnector.calculator.Statement.MeasureResult;
import org.commissionconnector.calculator.Statement.Movement;
import org.commissionconnector.calculator.book.Adjustment;
import org.commissionconnector.calculator.book.Person;
import org.commissionconnector.calculator.expression.EvaluationException;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.calculator.money.Exact;
import org.commissionconnector.calculator.money.Money;
import org.commissionconnector.calculator.period.Period;
import org.commissionconnector.calculator.period.PeriodRule;
import org.commissionconnector.calculator.plan.Component;
import org.commissionconnector.calculator.plan.Measure;
import org.jspecify.annotations.Nullable;

/** Settles a career period by period and writes each period down. */
final class Statements {
  private final PlanRun plan;
  private final Person person;
  private final List<Adjustment> adjustments;
  private final Account account = new Account();

  /**
   * @param adjustments of this person on this plan
   */
  Statements(PlanRun plan, Person person, List<Adjustment> adjustments) {
    this.plan = plan;
    this.person = person;
    this.adjustments = adjustments;
  }

  /** A statement for each period, in order. */
  List<Statement> of(Career career, Estimates estimates) {
    List<Statement> statements = new ArrayList<>();
    for (Career.Chapter chapter : career.chapters()) {
      statements.add(statement(chapter, estimates));
    }
    return statements;
  }

  private Statement statement(Career.Chapter chapter, Estimates estimates) {
    PeriodRun run = chapter.run();
    PlanMoney money = run.money();
    long payable = chapter.payable();
    long clawback = chapter.clawback();
    long adjusted = adjusted(run);
    Account.Settled settled =
        account.settle(run, person.id(), chapter.waitingChange(), payable, clawback, adjusted);
    DrawStep.Drawn drawn = settled.drawn();
    return new Statement(
        person.id(),
        plan.plan().id(),
        run.period(),
        measures(run),
        baseSalary(run),
        money.money(chapter.earned()),
        money.money(payable),
        money.money(settled.waiting()),
        money.money(clawback),
        money.money(adjusted),
        new DrawResult(
            money.money(settled.before()),
            money.money(drawn.paid()),
            money.money(drawn.recovered()),
            money.money(drawn.after())),
        money.money(settled.carriedIn()),
        money.money(settled.payout()),
        money.money(settled.carried()),
        earnings(chapter),
        movements(run, chapter.releases()),
        movements(run, chapter.takeBacks()),
        estimates.of(run.period(), person.id()));
  }

  private long adjusted(PeriodRun run) {
    return adjustments.stream()
        .filter(adjustment -> run.period().contains(adjustment.on()))
        .mapToLong(adjustment -> run.money().round(adjustment.amount()))
        .sum();
  }

  private @Nullable Money baseSalary(PeriodRun run) {
    Exact salary = person.baseSalary();
    if (salary == null) {
      return null;
    }
    int halfMonths =
        run.period().rule() == PeriodRule.HALF_MONTH ? 1 : 2 * run.period().rule().months();
    Exact part = salary.times(Exact.of(halfMonths)).dividedBy(Exact.of(24));
    return Money.rounded(
        run.version().currency(), part, org.commissionconnector.calculator.money.Rounding.HALF_UP);
  }

  private Map<String, MeasureResult> measures(PeriodRun run) {
    Map<String, MeasureResult> results = new LinkedHashMap<>();
    if (run.isInForce()) {
      for (Measure measure : run.version().measures()) {
        measure(run, measure.name(), measure.name())
            .ifPresent(result -> results.put(measure.name(), result));
      }
      for (Component component : run.version().components()) {
        if (component.credit().isPresent()) {
          String quota = component.quota().orElse(component.id());
          measure(run, component.id(), quota)
              .ifPresent(result -> results.put(component.id(), result));
        }
      }
    }
    return results;
  }

  private Optional<MeasureResult> measure(PeriodRun run, String name, String quota) {
    Measures measures = run.measures();
    try {
      String value = run.measureText(name, measures.value(name, person.id()));
      String target =
          measures
              .target(quota, person.id())
              .map(amount -> run.measureText(quota, amount))
              .orElse(null);
      return Optional.of(new MeasureResult(value, target, attainment(measures, quota)));
    } catch (EvaluationException missing) {
      return Optional.empty();
    }
  }

  private @Nullable Exact attainment(Measures measures, String quota) {
    try {
      return measures.attainment(quota, person.id());
    } catch (EvaluationException undefined) {
      return null;
    }
  }

  private List<Earning> earnings(Career.Chapter chapter) {
    Map<String, List<Lived>> rows = new LinkedHashMap<>();
    List<Lived> ordered = new ArrayList<>(chapter.earnings());
    ordered.sort(Comparator.comparing(Lived::entry, Order.of(chapter.run())));
    int alone = 0;
    for (Lived lived : ordered) {
      Transaction transaction = lived.entry().transaction();
      String key =
          transaction == null || transaction.reversal() == null
              ? "alone " + alone++
              : lived.entry().component
                  + transaction.id()
                  + transaction.date()
                  + transaction.sign();
      rows.computeIfAbsent(key, k -> new ArrayList<>()).add(lived);
    }
    return rows.values().stream().map(this::earning).toList();
  }

  /** One row; the parts of a line that was taken apart are added up. */
  private Earning earning(List<Lived> parts) {
    Lived first = parts.get(0);
    PeriodRun run = first.run();
    CreditedLine line = first.entry().line;
    List<Message> because = new ArrayList<>();
    long amount = 0;
    Exact base = Exact.ZERO;
    Message waitsFor = null;
    for (Lived part : parts) {
      because.addAll(part.entry().because());
      amount += part.entry().amount;
      CreditedLine own = part.entry().line;
      base = own == null ? base : base.plus(own.base());
      waitsFor = waitsFor == null ? Waits.of(part) : waitsFor;
    }
    return new Earning(
        first.entry().component,
        line == null ? null : line.transaction().id(),
        line == null ? null : line.transaction().date(),
        line == null ? null : baseText(run, first.entry().component, base),
        run.money().money(amount),
        because,
        waitsFor);
  }

  private static String baseText(PeriodRun run, String component, Exact base) {
    return run.component(component)
        .map(c -> run.baseText(c, base))
        .orElseGet(() -> run.money().text(base));
  }

  private List<Movement> movements(PeriodRun run, List<Career.Chapter.Moved> moved) {
    Comparator<Entry> order = Order.of(run);
    return moved.stream()
        .sorted(
            Comparator.comparing((Career.Chapter.Moved m) -> m.move().on())
                .thenComparing(m -> m.of().entry(), order))
        .map(m -> movement(run, m))
        .toList();
  }

  private static Movement movement(PeriodRun run, Career.Chapter.Moved moved) {
    Transaction transaction = moved.of().entry().transaction();
    Period earned = moved.of().run().period();
    return new Movement(
        moved.of().entry().component,
        transaction == null ? null : transaction.id(),
        earned.name(),
        moved.move().on(),
        run.money().money(moved.move().worth()));
  }
}
