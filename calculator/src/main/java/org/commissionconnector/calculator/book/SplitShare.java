package org.commissionconnector.calculator.book;

import org.commissionconnector.calculator.money.Exact;

/**
 * One person's share of a deal.
 *
 * @param share a fraction: 0.6 is 60%
 * @param overlay stands outside the 100% that the other shares sum to
 */
public record SplitShare(String person, Exact share, boolean overlay) {}
