package org.commissionconnector.calculator.plan;

import org.commissionconnector.calculator.message.SourcePosition;
import org.commissionconnector.calculator.money.Exact;
import org.commissionconnector.calculator.money.Rate;
import org.jspecify.annotations.Nullable;

/**
 * Money paid ahead of earnings, in the plan's currency.
 *
 * @param guarantee tops up what is payable; else an advance paid on top
 * @param firstPeriod from 1, the payee's first period on the plan
 * @param lastPeriod inclusive; null when open
 * @param recoverFrom first period in which the balance is taken from what exceeds the guarantee
 * @param recoverMax the most taken in a period
 */
public record Draw(
    Exact amount,
    boolean guarantee,
    boolean recoverable,
    int firstPeriod,
    @Nullable Integer lastPeriod,
    int recoverFrom,
    Rate recoverShare,
    @Nullable Exact recoverMax,
    SourcePosition position) {}
