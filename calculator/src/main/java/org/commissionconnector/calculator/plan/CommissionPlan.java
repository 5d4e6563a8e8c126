package org.commissionconnector.calculator.plan;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.commissionconnector.calculator.expression.Expression;
import org.commissionconnector.calculator.message.SourcePosition;
import org.commissionconnector.calculator.money.Rounding;
import org.commissionconnector.calculator.period.PeriodRule;
import org.jspecify.annotations.Nullable;

/**
 * One version of a plan, as a file says it. Versions of one plan share the id, the period rule and
 * the currency and never overlap.
 *
 * @param currency of targets, tables, earnings and payout
 * @param from first day, inclusive, at a period's start
 * @param to last day, inclusive, at a period's end; null when open
 * @param exclude credits for nobody where it holds
 * @param release for components without their own
 */
public record CommissionPlan(
    String id,
    Title title,
    SourcePosition position,
    Currency currency,
    PeriodRule period,
    LocalDate from,
    @Nullable LocalDate to,
    List<PayeeEntry> payees,
    Optional<Expression> exclude,
    List<Measure> measures,
    List<Component> components,
    Optional<Limits> limits,
    Release release,
    Clawback clawback,
    Optional<Draw> draw,
    List<RampStep> ramp,
    Proration prorate,
    RateDay rateDay,
    Rounding rounding) {

  public CommissionPlan {
    payees = List.copyOf(payees);
    measures = List.copyOf(measures);
    components = List.copyOf(components);
    ramp = List.copyOf(ramp);
  }

  /** Which day's exchange rate applies. */
  public enum RateDay {
    /** The credit date's. */
    CREDIT,
    /** The period's last day's. */
    PERIOD_END,
    /** The credit date's, and each release revalued by its own day's. */
    RELEASE
  }

  /** Whether the version is in force on the day. */
  public boolean isInForce(LocalDate day) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }
}
