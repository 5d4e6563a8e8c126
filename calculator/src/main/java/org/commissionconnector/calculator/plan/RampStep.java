package org.commissionconnector.calculator.plan;

import org.commissionconnector.calculator.message.SourcePosition;
import org.commissionconnector.calculator.money.Exact;
import org.commissionconnector.calculator.money.Rate;
import org.jspecify.annotations.Nullable;

/**
 * What a newcomer's first periods ask and guarantee.
 *
 * @param firstPeriod from 1, the payee's first period on the plan
 * @param lastPeriod inclusive; null when open
 * @param quota of the target
 * @param guarantee in the plan's currency
 */
public record RampStep(
    int firstPeriod,
    @Nullable Integer lastPeriod,
    @Nullable Rate quota,
    @Nullable Exact guarantee,
    SourcePosition position) {}
