package org.commissionconnector.ledger;

import org.commissionconnector.calculator.money.Money;

/**
 * What one payee is paid with one period of a plan, in the plan's currency.
 *
 * @param own booked of the period itself: released, taken back, draws, adjustments, carried
 * @param corrections of periods that were closed before, booked in this one
 * @param broughtIn zero or negative: what the payouts before could not recover
 * @param payout never below zero
 * @param leftOver zero or negative: what this payout could not recover; the next one's broughtIn
 */
public record Payout(
    String payee,
    String plan,
    String period,
    Money own,
    Money corrections,
    Money broughtIn,
    Money payout,
    Money leftOver) {}
