package org.commissionconnector.calculator.book;

import java.time.LocalDate;
import org.commissionconnector.calculator.money.Exact;

/**
 * Money received for an invoice, in its currency.
 *
 * @param amount with tax; negative is money given back
 */
public record Payment(String id, LocalDate on, Exact amount) {}
