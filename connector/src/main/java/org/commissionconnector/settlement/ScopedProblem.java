package org.commissionconnector.settlement;

import org.commissionconnector.calculator.CalculationResult.Problem;

/**
 * A problem with what it goes by.
 *
 * @param scope a record's ref, or {@code person:} and an id
 */
record ScopedProblem(String scope, Problem problem) {}
