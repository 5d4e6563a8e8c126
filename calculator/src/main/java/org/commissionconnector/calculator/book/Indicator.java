package org.commissionconnector.calculator.book;

import org.commissionconnector.calculator.money.Exact;

/** A number about a person that no transaction shows, such as a satisfaction score. */
public record Indicator(String indicator, String person, String period, Exact value) {}
