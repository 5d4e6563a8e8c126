package org.commissionconnector.calculator.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.commissionconnector.calculator.CalculationRequest;
import org.commissionconnector.calculator.CalculationResult;
import org.commissionconnector.calculator.Statement;
import org.commissionconnector.calculator.book.Adjustment;
import org.commissionconnector.calculator.book.Book;
import org.commissionconnector.calculator.book.CheckedBook;
import org.commissionconnector.calculator.book.Person;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.calculator.period.Period;
import org.commissionconnector.calculator.plan.CommissionPlan;
import org.commissionconnector.calculator.plan.Component;

/** One calculation, from top to bottom in the order things happen. */
public final class Engine {
  private final CheckedBook checked;
  private final Book book;
  private final CalculationRequest request;
  private final Problems problems = new Problems();
  private final Ledger ledger;
  private final List<PlanHistory> plans;
  private final List<PlanRun> runs = new ArrayList<>();
  private final List<Statement> statements = new ArrayList<>();

  public Engine(List<CommissionPlan> plans, CheckedBook checked, CalculationRequest request) {
    this.checked = checked;
    this.book = checked.book();
    this.request = request;
    problems.addAll(checked.problems());
    ledger = new Ledger(book, problems);
    this.plans = PlanHistory.of(plans, ledger.facts().calendar);
  }

  public CalculationResult calculate() {
    Optional<Period> wanted = wanted();
    Optional<LocalDate> lastFact = LastFact.of(book, request.through());
    for (PlanHistory plan : plans) {
      Optional<Period> last =
          wanted
              .filter(p -> p.rule() == plan.versions().get(0).period())
              .or(() -> lastFact.map(plan::containing));
      last.ifPresent(period -> run(plan, period, wanted));
    }
    unsettledAdjustments();
    List<CalculationResult.Uncredited> uncredited =
        new Uncredited(ledger, runs, request.payees().isEmpty()).list(checked.setAside());
    statements.sort(
        Comparator.comparing(Statement::payee, Ids.BY_CODE_POINT)
            .thenComparing(Statement::plan, Ids.BY_CODE_POINT)
            .thenComparing(statement -> statement.period().start()));
    return new CalculationResult(statements, uncredited, problems.sorted(), List.of());
  }

  private Optional<Period> wanted() {
    if (request.period() == null) {
      return Optional.empty();
    }
    Optional<Period> wanted = ledger.facts().calendar.parse(request.period());
    if (wanted.isEmpty()) {
      throw new IllegalArgumentException(
          "'%s' is no period; write 2026-11, 2026-11-H1, 2026-Q4, 2026-H2 or 2026"
              .formatted(request.period()));
    }
    return wanted;
  }

  private void run(PlanHistory plan, Period last, Optional<Period> wanted) {
    LocalDate asOf = request.asOf() == null ? last.lastDay() : request.asOf();
    PlanRun run = new PlanRun(plan, ledger, asOf, problems);
    runs.add(run);
    creditAll(run);
    Estimates estimates = new Estimates(run, request.payees());
    List<Career> careers = new ArrayList<>();
    List<Person> payees = new ArrayList<>();
    Set<LocalDate> starts = new HashSet<>();
    for (Person person : book.people()) {
      Tenure tenure = run.tenure(person.id());
      boolean asked = request.payees().isEmpty() || request.payees().contains(person.id());
      if (asked && !tenure.isEmpty() && !tenure.firstPeriod().start().isAfter(last.start())) {
        Career career = new Career(run, person, last);
        careers.add(career);
        payees.add(person);
        career.chapters().stream()
            .map(chapter -> chapter.run().period())
            .filter(period -> isPrinted(period, wanted))
            .forEach(period -> starts.add(period.start()));
      }
    }
    estimates.estimate(book.deals(), starts);
    for (int i = 0; i < careers.size(); i++) {
      Person person = payees.get(i);
      new Statements(run, person, adjustments(plan, person))
          .of(careers.get(i), estimates).stream()
              .filter(statement -> isPrinted(statement.period(), wanted))
              .forEach(statements::add);
    }
  }

  private static boolean isPrinted(Period period, Optional<Period> wanted) {
    return wanted.map(period::equals).orElse(true);
  }

  /** Credits the whole book, so that what nobody is credited for is known. */
  private static void creditAll(PlanRun run) {
    for (Period period : run.periodsOfBook()) {
      PeriodRun at = run.run(period);
      if (at.isInForce()) {
        at.version().components().stream().map(Component::id).forEach(at::credits);
      }
    }
  }

  private List<Adjustment> adjustments(PlanHistory plan, Person person) {
    return book.adjustments().stream()
        .filter(a -> a.plan().equals(plan.id()) && a.person().equals(person.id()))
        .toList();
  }

  private void unsettledAdjustments() {
    for (Adjustment adjustment : book.adjustments()) {
      Stream<PlanRun> own = runs.stream().filter(run -> run.plan().id().equals(adjustment.plan()));
      if (own.noneMatch(run -> hasStatement(run, adjustment))) {
        problems.add(
            "adjustment:" + adjustment.id(),
            null,
            Message.of(
                "engine.adjustment", adjustment.person(), adjustment.plan(), adjustment.on()));
      }
    }
  }

  private static boolean hasStatement(PlanRun run, Adjustment adjustment) {
    Tenure tenure = run.tenure(adjustment.person());
    return !tenure.isEmpty()
        && !run.plan().containing(adjustment.on()).start().isBefore(tenure.firstPeriod().start());
  }
}
