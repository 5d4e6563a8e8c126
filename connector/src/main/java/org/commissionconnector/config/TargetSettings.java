package org.commissionconnector.config;

import org.commissionconnector.calculator.money.Exact;

/**
 * A target that the CRM does not keep.
 *
 * @param who an e-mail address, a record's id or {@code team:NAME}
 * @param period a period's name
 */
public record TargetSettings(String measure, String who, String period, Exact amount) {}
