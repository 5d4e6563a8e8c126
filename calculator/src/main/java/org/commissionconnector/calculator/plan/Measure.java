package org.commissionconnector.calculator.plan;

import java.util.Optional;
import org.commissionconnector.calculator.message.SourcePosition;

/**
 * A further measure for attainment, scores and alerts. Exactly one of credit and indicator is
 * given.
 */
public record Measure(
    String name, Optional<Credit> credit, Optional<String> indicator, SourcePosition position) {}
