package org.commissionconnector.calculator.engine;

import java.util.List;
import java.util.Optional;
import org.commissionconnector.calculator.book.Person;
import org.commissionconnector.calculator.expression.EvaluationException;
import org.commissionconnector.calculator.expression.Expression.MeasureCall;
import org.commissionconnector.calculator.expression.Value;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.calculator.money.Exact;
import org.commissionconnector.calculator.plan.Measure;

/** Measures, targets and attainment of one period. */
final class Measures {
  private final PeriodRun run;

  Measures(PeriodRun run) {
    this.run = run;
  }

  /**
   * What was reached: the sum of the bases credited, or the indicator.
   *
   * @throws EvaluationException when there is no such indicator
   */
  Exact value(String name, String payee) throws EvaluationException {
    Optional<Measure> measure = run.measure(name);
    if (measure.isPresent() && measure.get().indicator().isPresent()) {
      String indicator = measure.get().indicator().get();
      return run.plan()
          .targets()
          .indicator(indicator, payee, run.period())
          .orElseThrow(() -> missing("engine.no-indicator", indicator, payee));
    }
    return Lines.of(run.credits(name).of(payee), run.money()).sum();
  }

  Exact quantity(String component, String payee) {
    return run.credits(component).of(payee).stream()
        .map(CreditedLine::quantity)
        .reduce(Exact.ZERO, Exact::plus);
  }

  /** The target after ramp and proration, unrounded. */
  Optional<Exact> target(String name, String payee) {
    return rampedTarget(name, payee).map(target -> target.times(run.targetShare(payee)));
  }

  private Optional<Exact> rampedTarget(String name, String payee) {
    Person person = run.facts().people.person(payee);
    return person == null
        ? Optional.empty()
        : run.plan()
            .targets()
            .target(name, person, run.period())
            .map(target -> target.times(run.ramp(payee)));
  }

  /**
   * The target; it may be zero.
   *
   * @throws EvaluationException when there is none
   */
  Exact requiredTarget(String name, String payee) throws EvaluationException {
    return target(name, payee).orElseThrow(() -> missing("engine.no-target", name, payee));
  }

  /**
   * The target that something is divided by.
   *
   * @throws EvaluationException when there is none or it is zero
   */
  Exact attainableTarget(String name, String payee) throws EvaluationException {
    return notZero(requiredTarget(name, payee), name, payee);
  }

  /**
   * The target after ramp, before proration by days.
   *
   * @throws EvaluationException when there is none or it is zero
   */
  Exact targetBeforeDays(String name, String payee) throws EvaluationException {
    Exact target =
        rampedTarget(name, payee).orElseThrow(() -> missing("engine.no-target", name, payee));
    return notZero(target, name, payee);
  }

  /**
   * The measure over its target.
   *
   * @throws EvaluationException when there is no target or it is zero
   */
  Exact attainment(String name, String payee) throws EvaluationException {
    return value(name, payee).dividedBy(attainableTarget(name, payee));
  }

  private Exact notZero(Exact target, String name, String payee) throws EvaluationException {
    if (target.isZero()) {
      throw missing("engine.zero-target", name, payee);
    }
    return target;
  }

  private EvaluationException missing(String key, String name, String payee) {
    return new EvaluationException(Message.of(key, name, payee, run.period().name()));
  }

  /**
   * A measure function of an expression.
   *
   * @throws EvaluationException when there is no target or no indicator
   */
  Value call(MeasureCall call, String payee) throws EvaluationException {
    return switch (call.when()) {
      case THIS_PERIOD -> here(call, payee);
      case PREVIOUS_PERIOD ->
          run.plan().run(run.calendar().previous(run.period())).measures().here(call, payee);
      case SAME_PERIOD_LAST_YEAR ->
          run.plan().run(run.calendar().yearBefore(run.period())).measures().here(call, payee);
      case YEAR_TO_DATE -> soFar(call, payee);
    };
  }

  private Value here(MeasureCall call, String payee) throws EvaluationException {
    String name = call.measure();
    return switch (call.function()) {
      case "measure" -> new Value.Numeric(value(name, payee));
      case "target" -> new Value.Numeric(requiredTarget(name, payee));
      case "attainment" -> new Value.Numeric(attainment(name, payee));
      case "projected" -> projected(value(name, payee));
      case "requiredPerDay" -> perDay(requiredTarget(name, payee).minus(value(name, payee)));
      default -> throw new IllegalArgumentException(call.function());
    };
  }

  private Value soFar(MeasureCall call, String payee) throws EvaluationException {
    Exact value = Exact.ZERO;
    Exact target = Exact.ZERO;
    List<PeriodRun> periods = run.yearToDate(payee);
    boolean needsValue = !call.function().equals("target");
    boolean needsTarget =
        !call.function().equals("measure") && !call.function().equals("projected");
    for (PeriodRun period : periods) {
      Measures measures = period.measures();
      value = needsValue ? value.plus(measures.value(call.measure(), payee)) : value;
      target = needsTarget ? target.plus(measures.requiredTarget(call.measure(), payee)) : target;
    }
    return switch (call.function()) {
      case "measure" -> new Value.Numeric(value);
      case "target" -> new Value.Numeric(target);
      case "attainment" ->
          new Value.Numeric(value.dividedBy(notZero(target, call.measure(), payee)));
      case "projected" -> projected(value);
      case "requiredPerDay" -> perDay(target.minus(value));
      default -> throw new IllegalArgumentException(call.function());
    };
  }

  private Value projected(Exact value) {
    return run.clock().elapsed() instanceof Value.Numeric elapsed
        ? new Value.Numeric(value.dividedBy(elapsed.value()))
        : Value.NULL;
  }

  private Value perDay(Exact missing) {
    long left = run.clock().daysLeft();
    return left == 0
        ? Value.NULL
        : new Value.Numeric(missing.max(Exact.ZERO).dividedBy(Exact.of(left)));
  }
}
