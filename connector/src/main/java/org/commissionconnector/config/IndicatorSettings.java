package org.commissionconnector.config;

import org.commissionconnector.calculator.money.Exact;

/**
 * A number about a person that no transaction shows.
 *
 * @param person an e-mail address or a record's id
 * @param period a period's name
 */
public record IndicatorSettings(String indicator, String person, String period, Exact value) {}
