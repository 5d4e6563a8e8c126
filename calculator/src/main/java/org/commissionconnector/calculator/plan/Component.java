package org.commissionconnector.calculator.plan;

import java.util.Optional;
import org.commissionconnector.calculator.message.SourcePosition;

/**
 * One way to earn.
 *
 * @param credit empty for what is computed once a period for every payee on the plan
 * @param quota the measure whose target and attainment it uses; its own unless given
 * @param release the plan's unless given
 * @param clawback the plan's unless given
 */
public record Component(
    String id,
    Title title,
    Optional<Credit> credit,
    Optional<String> quota,
    Pay pay,
    Optional<Release> release,
    Optional<Clawback> clawback,
    Optional<Limits> limits,
    SourcePosition position) {}
