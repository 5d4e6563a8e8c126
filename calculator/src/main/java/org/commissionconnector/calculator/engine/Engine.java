package org.commissionconnector.calculator.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
import org.commissionconnector.calculator.plan.Component;

/** One calculation, from top to bottom in the order things happen. */
public final class Engine {
  private final CheckedBook checked;
  private final Book book;
  private final CalculationRequest request;
  private final Problems problems = new Problems();
  private final Ledger ledger;
  private final List<PlanHistory> plans;
  private final Optional<Period> wanted;
  private final List<PlanSettling> runs = new ArrayList<>();

  public Engine(CompiledPlans plans, CheckedBook checked, CalculationRequest request) {
    this.checked = checked;
    this.book = checked.book();
    this.request = request;
    problems.addAll(checked.problems());
    ledger = new Ledger(book, problems);
    this.plans = plans.on(ledger.facts().calendar);
    this.wanted = wanted();
    start();
  }

  /** Everything that the request asks for. */
  public CalculationResult calculate() {
    runs.forEach(settling -> creditAll(settling.run));
    List<Statement> statements = statements();
    unsettledAdjustments();
    List<PlanRun> plansRun = runs.stream().map(settling -> settling.run).toList();
    List<CalculationResult.Uncredited> uncredited =
        new Uncredited(ledger, plansRun, request.payees().isEmpty()).list(checked.setAside());
    return new CalculationResult(statements, uncredited, problems.sorted(), List.of());
  }

  /** The statements that the request asks for, by payee, plan and period. */
  public List<Statement> statements() {
    List<Person> payees =
        book.people().stream()
            .filter(p -> request.payees().isEmpty() || request.payees().contains(p.id()))
            .sorted(Comparator.comparing(Person::id, Ids.BY_CODE_POINT))
            .toList();
    runs.forEach(settling -> settling.estimate(payees));
    List<Statement> statements = new ArrayList<>();
    for (Person payee : payees) {
      runs.forEach(settling -> statements.addAll(settling.settle(payee)));
    }
    return statements;
  }

  private void start() {
    Optional<LocalDate> lastFact = LastFact.of(book, request.through());
    for (PlanHistory plan : plans) {
      runs.add(new PlanSettling(plan, lastPeriod(plan, lastFact)));
    }
  }

  /** The last that is worked out: the one wanted, of another rule the one it ends in. */
  private Optional<Period> lastPeriod(PlanHistory plan, Optional<LocalDate> lastFact) {
    return wanted.map(Period::lastDay).or(() -> lastFact).map(plan::containing);
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

  /** One plan being settled, payee by payee. */
  private final class PlanSettling {
    private final PlanRun run;
    private final Optional<Period> last;
    private final Estimates estimates;

    /**
     * @param last empty where nothing ever happened
     */
    PlanSettling(PlanHistory plan, Optional<Period> last) {
      LocalDate end = last.map(Period::lastDay).orElse(LocalDate.MIN);
      this.last = last;
      run = new PlanRun(plan, ledger, request.asOf() == null ? end : request.asOf(), problems);
      run.settledUntil(end);
      estimates = new Estimates(run, request.payees());
    }

    private boolean isSettled(Person payee) {
      Tenure tenure = run.tenure(payee.id());
      return !tenure.isEmpty() && reaches(tenure.firstPeriod());
    }

    private boolean reaches(Period period) {
      return last.filter(l -> !period.start().isAfter(l.start())).isPresent();
    }

    /** Estimates go by the periods that are printed for anybody. */
    void estimate(List<Person> payees) {
      Optional<LocalDate> first =
          payees.stream()
              .filter(this::isSettled)
              .map(payee -> run.tenure(payee.id()).firstPeriod().start())
              .min(LocalDate::compareTo);
      first.ifPresent(
          from ->
              estimates.estimate(
                  book.deals(),
                  period ->
                      isPrinted(period) && !period.start().isBefore(from) && reaches(period)));
    }

    List<Statement> settle(Person payee) {
      if (last.isEmpty() || !isSettled(payee)) {
        return List.of();
      }
      Career career = new Career(run, payee, last.get());
      return new Statements(run, payee, adjustments(run.plan(), payee))
          .of(career, estimates).stream()
              .filter(statement -> isPrinted(statement.period()))
              .toList();
    }
  }

  private boolean isPrinted(Period period) {
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
      Stream<PlanRun> own =
          runs.stream()
              .map(settling -> settling.run)
              .filter(run -> run.plan().id().equals(adjustment.plan()));
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
