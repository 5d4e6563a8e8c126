package org.commissionconnector.calculator.book;

import java.time.ZoneId;
import java.util.Currency;

/**
 * Whose book it is.
 *
 * @param fiscalYearStart the month, 1 to 12, on whose first day the fiscal year starts
 */
public record Company(Currency currency, ZoneId timeZone, int fiscalYearStart) {}
