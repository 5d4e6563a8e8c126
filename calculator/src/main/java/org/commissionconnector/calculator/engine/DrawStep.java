package org.commissionconnector.calculator.engine;

import java.util.Optional;
import org.commissionconnector.calculator.money.Exact;
import org.commissionconnector.calculator.plan.Draw;
import org.commissionconnector.calculator.plan.RampStep;
import org.jspecify.annotations.Nullable;

/** What is paid ahead of earnings in a period, and what is taken back of an earlier balance. */
final class DrawStep {
  /**
   * @param paid ahead in the period
   * @param recovered of the balance before
   * @param after the balance at the period's end
   */
  record Drawn(long paid, long recovered, long after) {}

  private final PeriodRun run;
  private final String payee;
  private final PlanMoney money;

  DrawStep(PeriodRun run, String payee) {
    this.run = run;
    this.payee = payee;
    this.money = run.money();
  }

  /**
   * @param payable before clawback
   * @param before the balance that is owed
   */
  Drawn of(long payable, long before) {
    Draw draw = run.version().draw().orElse(null);
    long ofDraw = draw == null || !isDrawn(draw) ? 0 : share(draw.amount());
    long ofRamp = guarantee();
    boolean drawApplies = draw != null && isDrawn(draw) && ofDraw >= ofRamp;
    boolean advances = drawApplies && draw != null && !draw.guarantee();
    long guaranteed = advances ? 0 : Math.max(ofDraw, ofRamp);
    if (!drawApplies) {
      guaranteed = ofRamp;
    }
    long paid = advances ? ofDraw : Math.max(0, guaranteed - Math.max(0, payable));
    long recovered = recovered(draw, payable, guaranteed, before);
    boolean owed = drawApplies && draw != null && draw.recoverable();
    return new Drawn(paid, recovered, before - recovered + (owed ? paid : 0));
  }

  private boolean isOnPlan() {
    return run.isInForce() && run.plan().tenure(payee).isOn(run.period());
  }

  private int number() {
    return run.plan().tenure(payee).periodNumber(run.period());
  }

  private boolean isDrawn(Draw draw) {
    return isOnPlan() && PeriodRun.isIn(number(), draw.firstPeriod(), draw.lastPeriod());
  }

  private long guarantee() {
    Optional<RampStep> step = isOnPlan() ? run.rampStep(payee) : Optional.empty();
    Exact guarantee = step.map(RampStep::guarantee).orElse(null);
    return guarantee == null ? 0 : share(guarantee);
  }

  private long share(Exact amount) {
    return money.round(
        run.version().prorate().draw() ? amount.times(run.daysShare(payee)) : amount);
  }

  private long recovered(@Nullable Draw draw, long payable, long guaranteed, long before) {
    if (draw == null || !draw.recoverable() || number() < draw.recoverFrom() || before <= 0) {
      return 0;
    }
    long above = Math.max(0, payable - guaranteed);
    long most = money.round(money.exact(above).times(draw.recoverShare().fraction()));
    if (draw.recoverMax() != null) {
      most = Math.min(most, money.cut(draw.recoverMax()));
    }
    return Math.min(most, before);
  }
}
