package org.commissionconnector.calculator.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.commissionconnector.calculator.book.CheckedBook;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.calculator.period.Period;

/**
 * One period of one plan, settled from columns of lines for one payee after the other: what many
 * lines earn, each with its explanation, by the same steps as any book. Nothing is kept between two
 * payees; any number of threads may settle at the same time.
 */
public final class PeriodSettling {
  private final Ledger ledger;
  private final PlanHistory plan;
  private final Period period;

  /**
   * @param company people, customers, products and deals that kinds of lines refer to
   * @throws IllegalArgumentException when there is no such plan, or no such period of it
   */
  public PeriodSettling(CompiledPlans plans, CheckedBook company, String planId, String name) {
    ledger = new Ledger(company.book(), new Problems());
    plan =
        plans.on(ledger.facts().calendar).stream()
            .filter(each -> each.id().equals(planId))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("there is no plan '" + planId + "'"));
    Optional<Period> found =
        ledger
            .facts()
            .calendar
            .parse(name)
            .filter(p -> p.rule() == plan.versions().get(0).period());
    period =
        found.orElseThrow(
            () -> new IllegalArgumentException("'" + name + "' is no period of plan " + planId));
  }

  /**
   * What a payee earns on lines of the period.
   *
   * @throws IllegalArgumentException when a line lies outside the period
   */
  public Earned settle(String payee, LineColumns lines) {
    LocalDate last = period.lastDay();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.day(i) < period.start().toEpochDay() || lines.day(i) > last.toEpochDay()) {
        throw new IllegalArgumentException(
            "line %d of %s is dated %s, outside %s"
                .formatted(i, payee, LocalDate.ofEpochDay(lines.day(i)), period.name()));
      }
    }
    PlanRun run = new PlanRun(plan, ledger, last, new Problems());
    PeriodRun at = run.of(period, lines, payee);
    return LimitedColumns.of(at, payee)
        .<Earned>map(InColumns::new)
        .orElseGet(
            () ->
                new OneByOne(
                    at.limited().plan(payee).entries().stream().sorted(Order.of(at)).toList()));
  }

  /** What was earned, after limits; amounts in minor units of the plan's currency. */
  public interface Earned {
    /** How many amounts there are. */
    int size();

    long amount(int row);

    /** The steps from base to amount, put into words now. */
    List<Message> because(int row);
  }

  /** Component after component, each in the order of lines. */
  private record InColumns(LimitedColumns columns) implements Earned {
    @Override
    public int size() {
      int size = 0;
      for (int i = 0; i < columns.components(); i++) {
        size += columns.lines(i);
      }
      return size;
    }

    private int component(int row) {
      int left = row;
      int component = 0;
      while (left >= columns.lines(component)) {
        left -= columns.lines(component++);
      }
      return component;
    }

    private int line(int row) {
      int left = row;
      for (int i = 0; left >= columns.lines(i); i++) {
        left -= columns.lines(i);
      }
      return left;
    }

    @Override
    public long amount(int row) {
      return columns.amount(component(row), line(row));
    }

    @Override
    public List<Message> because(int row) {
      return columns.because(component(row), line(row));
    }
  }

  private record OneByOne(List<Entry> entries) implements Earned {
    @Override
    public int size() {
      return entries.size();
    }

    @Override
    public long amount(int row) {
      return entries.get(row).amount;
    }

    @Override
    public List<Message> because(int row) {
      return entries.get(row).because();
    }
  }
}
