package org.commissionconnector.config;

import java.time.LocalDate;
import java.util.Optional;
import org.commissionconnector.calculator.money.Exact;

/**
 * An amount agreed by hand.
 *
 * @param person an e-mail address or a record's id
 * @param amount negative takes back
 */
public record AdjustmentSettings(
    String id, String person, String plan, LocalDate on, Exact amount, Optional<String> reason) {}
