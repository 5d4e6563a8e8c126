package org.commissionconnector.calculator.plan;

import java.util.Optional;
import org.commissionconnector.calculator.message.SourcePosition;
import org.commissionconnector.calculator.money.Rate;

/**
 * When what was released is taken back.
 *
 * @param unpaid after this long from the due date
 * @param within from the credit date, its last day included; no end unless given
 * @param over falls evenly to zero over this time
 * @param paidBasis what was earned on it; else its rate alone, without minimums and bonuses
 */
public record Clawback(
    boolean onCreditNote,
    boolean onCancellation,
    Optional<Span> unpaid,
    Optional<Span> within,
    Rate share,
    Optional<Span> over,
    boolean paidBasis,
    SourcePosition position) {}
