package org.commissionconnector.calculator;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.calculator.money.Exact;
import org.commissionconnector.calculator.money.Money;
import org.commissionconnector.calculator.period.Period;
import org.jspecify.annotations.Nullable;

/**
 * What one payee has of one plan in one period. All money is in the plan's currency.
 *
 * @param measures by name, in the plan's order
 * @param baseSalary of the period; null when the person has none
 * @param earned in the period
 * @param payable released in the period, before clawback
 * @param waiting earned and not released yet, at the period's end
 * @param clawback positive is taken, negative is given back
 * @param carriedIn zero or negative: the period before's {@code carried}
 * @param payout never below zero
 * @param carried zero or the negative rest
 */
public record Statement(
    String payee,
    String plan,
    Period period,
    Map<String, MeasureResult> measures,
    @Nullable Money baseSalary,
    Money earned,
    Money payable,
    Money waiting,
    Money clawback,
    Money adjustments,
    DrawResult draw,
    Money carriedIn,
    Money payout,
    Money carried,
    List<Earning> earnings,
    List<Movement> releases,
    List<Movement> clawbacks,
    List<Estimate> estimates) {

  public Statement {
    measures = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(measures));
    earnings = List.copyOf(earnings);
    releases = List.copyOf(releases);
    clawbacks = List.copyOf(clawbacks);
    estimates = List.copyOf(estimates);
  }

  /**
   * @param value as printed: money at the minor unit, else at most six places
   * @param target as printed; null when there is none
   * @param attainment exact, 1 is 100%; null when undefined
   */
  public record MeasureResult(String value, @Nullable String target, @Nullable Exact attainment) {}

  /**
   * @param before balance at the period's start; positive is owed by the payee
   * @param paid in the period, positive
   * @param recovered in the period, positive is taken from the payee
   */
  public record DrawResult(Money before, Money paid, Money recovered, Money after) {}

  /**
   * @param transaction {@code invoice:i1/1}; null for what names no line
   * @param creditDate null for what names no line
   * @param base as printed; null for what has none
   * @param because the steps from base to amount
   * @param waitsFor null when nothing waits
   */
  public record Earning(
      String component,
      @Nullable String transaction,
      @Nullable LocalDate creditDate,
      @Nullable String base,
      Money amount,
      List<Message> because,
      @Nullable Message waitsFor) {}

  /**
   * A release or a take-back.
   *
   * @param of name of the period in which it was earned
   */
  public record Movement(
      String component, @Nullable String transaction, String of, LocalDate on, Money amount) {}

  /**
   * What an open deal would earn if won now.
   *
   * @param weighted by the deal's probability; null without one
   */
  public record Estimate(
      String component, String transaction, Money amount, @Nullable Money weighted) {}
}
