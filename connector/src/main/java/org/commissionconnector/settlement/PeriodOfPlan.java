package org.commissionconnector.settlement;

import java.time.LocalDate;

/**
 * A period that somebody has a statement of.
 *
 * @param period its name
 * @param start first day, inclusive
 */
public record PeriodOfPlan(String plan, String period, LocalDate start) {}
