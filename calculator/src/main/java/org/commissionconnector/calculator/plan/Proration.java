package org.commissionconnector.calculator.plan;

/**
 * How joiners and leavers are treated, by calendar days.
 *
 * @param startDayCounts whether the first day on the plan counts as worked
 */
public record Proration(boolean quota, boolean draw, boolean startDayCounts) {}
