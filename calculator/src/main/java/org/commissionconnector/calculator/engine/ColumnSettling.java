package org.commissionconnector.calculator.engine;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commissionconnector.calculator.book.CheckedBook;
import org.commissionconnector.calculator.book.Person;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.calculator.period.Period;
import org.jspecify.annotations.Nullable;

/**
 * One plan, settled from columns of lines, payee by payee and period by period, by the same steps
 * as any book. What is known of a payee is kept until the next payee comes, so give all periods of
 * one payee before those of another. One thread at a time; make one for each.
 */
public final class ColumnSettling {
  private final Ledger ledger;
  private final PlanHistory plan;
  private final PlanRun run;
  private final Map<String, Period> periods = new HashMap<>();
  private final Scratch kept = Scratch.kept();
  private final Scratch reused = Scratch.reused();
  private @Nullable Kinds kinds;

  /**
   * @param company people, customers, products and deals that kinds of lines refer to
   * @throws IllegalArgumentException when there is no such plan, or when it looks at other periods
   *     or payees than the ones at hand
   */
  public ColumnSettling(CompiledPlans plans, CheckedBook company, String planId) {
    ledger = new Ledger(company.book(), new Problems());
    plan =
        plans.on(ledger.facts().calendar).stream()
            .filter(each -> each.id().equals(planId))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("there is no plan '" + planId + "'"));
    run = new PlanRun(plan, ledger, LocalDate.MIN, new Problems());
    Elsewhere.lookedAtBy(plan)
        .ifPresent(
            what -> {
              throw new IllegalArgumentException(
                  "plan '%s' looks at more than one payee's period (%s); settle it from a book"
                      .formatted(planId, what));
            });
  }

  /** What was earned, after limits; amounts in minor units of the plan's currency. */
  public interface Amounts {
    /** How many components earned something; in the plan's order. */
    int components();

    String component(int component);

    /** How many amounts of a component there are; in the order of lines. */
    int lines(int component);

    long amount(int component, int line);

    /** Copies a component's amounts to the start of a column that has room for them. */
    void copy(int component, long[] column);

    /** All amounts together. */
    long earned();

    /** What of it is released in the period, less what is taken back in it. */
    long payable();

    /** What is due for the period where nothing was brought into it; not below zero. */
    long payout();
  }

  /** Amounts and how each comes about. */
  public interface Explained extends Amounts {
    /** The steps from base to amount, put into words now. */
    List<Message> because(int component, int line);
  }

  /**
   * What a payee earns on lines of a period, each amount explained. The result stays as it is.
   *
   * @param period {@code 2026-11}
   * @throws IllegalArgumentException when there is no such period of the plan, or a line lies
   *     outside it
   */
  public Explained settle(String payee, String period, LineColumns lines) {
    return settle(payee, period, lines, kept);
  }

  /**
   * The same amounts without explanations. They may be read until the next payee or period is
   * settled.
   *
   * @throws IllegalArgumentException as {@link #settle}
   */
  public Amounts amounts(String payee, String period, LineColumns lines) {
    reused.again();
    return settle(payee, period, lines, reused);
  }

  private SettledColumns settle(String payee, String name, LineColumns lines, Scratch scratch) {
    Period period = periods.computeIfAbsent(name, this::period);
    if (!lines.isWithin(period.start(), period.lastDay())) {
      throw new IllegalArgumentException("lines of %s are dated outside %s".formatted(payee, name));
    }
    Kinds known = kinds;
    if (known == null || !known.isOf(payee, lines)) {
      known = new Kinds(payee, lines, ledger);
      kinds = known;
      run.forgetEverybody();
    }
    return settle(run.of(period, lines, known, scratch), payee);
  }

  private SettledColumns settle(PeriodRun at, String payee) {
    Earnings earnings = at.limited().plan(payee).earnings();
    long payable =
        earnings.areColumns() && earnings.arePaidAtOnce(at)
            ? earnings.total()
            : released(at, payee);
    long payout = new Account().settle(at, payee, 0, payable, 0, 0).payout();
    return SettledColumns.of(earnings, at, payable, payout);
  }

  private static long released(PeriodRun at, String payee) {
    Person person = at.facts().people.person(payee);
    long released = 0;
    for (Lived lived : person == null ? List.<Lived>of() : Lived.of(at, person)) {
      for (Life.Move move : lived.life().releases) {
        released += at.period().contains(move.on()) ? move.worth() : 0;
      }
      for (Life.Move move : lived.life().takeBacks) {
        released -= at.period().contains(move.on()) ? move.worth() : 0;
      }
    }
    return released;
  }

  private Period period(String name) {
    Optional<Period> found =
        ledger
            .facts()
            .calendar
            .parse(name)
            .filter(p -> p.rule() == plan.versions().get(0).period());
    return found.orElseThrow(
        () ->
            new IllegalArgumentException(
                "'" + name + "' is no period of plan '" + plan.id() + "'"));
  }
}
