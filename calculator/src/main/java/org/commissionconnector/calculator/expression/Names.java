package org.commissionconnector.calculator.expression;

import java.util.Set;

/**
 * What an expression may name beyond the fields that all plans share.
 *
 * @param measures the plan's measures, its own and those of its components
 * @param transaction whether it may look at a line and its record
 */
public record Names(Set<String> measures, boolean transaction) {
  public Names {
    measures = Set.copyOf(measures);
  }
}
