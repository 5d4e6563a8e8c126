package org.commissionconnector.calculator.book;

import org.commissionconnector.calculator.money.Exact;
import org.jspecify.annotations.Nullable;

/**
 * One line of a deal or an invoice, in its record's currency.
 *
 * @param product id of a product
 * @param quantity 1 unless given
 * @param amount net of tax, in major units
 * @param cost of the whole line; null when unknown, and then it has no margin
 * @param discount a fraction: 0.1 is 10%
 */
public record Line(
    String id,
    @Nullable String product,
    @Nullable Exact quantity,
    Exact amount,
    @Nullable Exact cost,
    @Nullable Exact discount) {}
