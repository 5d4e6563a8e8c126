package org.commissionconnector.calculator.engine;

import java.time.LocalDate;
import org.commissionconnector.calculator.money.Exact;
import org.commissionconnector.calculator.plan.CommissionPlan;
import org.jspecify.annotations.Nullable;

/** Revalues releases by the exchange rate of their own day, where the plan says so. */
final class Worth {
  private final PeriodRun run;
  private final @Nullable Transaction lead;
  private long released;
  private long worth;

  Worth(PeriodRun run, @Nullable Transaction transaction) {
    this.run = run;
    boolean revalues = run.version().rateDay() == CommissionPlan.RateDay.RELEASE;
    lead = revalues && transaction != null ? transaction.lead() : null;
  }

  long ofRelease(long amount, LocalDate on) {
    long now = lead == null ? amount : revalued(amount, lead, on);
    released += amount;
    worth += now;
    return now;
  }

  private long revalued(long amount, Transaction lead, LocalDate on) {
    String from = lead.source().currency();
    String to = run.version().currency().getCurrencyCode();
    Exact then = run.facts().rates.rate(from, to, lead.date()).orElse(Exact.ONE);
    Exact now = run.facts().rates.rate(from, to, on).orElse(then);
    PlanMoney money = run.money();
    return then.isZero() ? amount : money.round(money.exact(amount).times(now).dividedBy(then));
  }

  /** In the proportion in which the releases so far were revalued. */
  long ofTakeBack(long amount) {
    if (lead == null || released == 0) {
      return amount;
    }
    PlanMoney money = run.money();
    return money.round(money.exact(amount).times(Exact.of(worth)).dividedBy(Exact.of(released)));
  }
}
