package org.commissionconnector.ledger;

import org.jspecify.annotations.Nullable;

/**
 * What an amount is for. All entries of one item add up to what is due for it.
 *
 * @param period name of the period the amount belongs to by the plan
 * @param component null for draws, adjustments and what is carried
 * @param transaction {@code invoice:odoo:invoice/42/7}; null for what names no line
 * @param of name of the period it was earned in; of releases and clawbacks only
 * @param on the day, of releases and clawbacks only
 * @param currency an ISO code
 */
public record Item(
    String payee,
    String plan,
    String period,
    EntryKind kind,
    @Nullable String component,
    @Nullable String transaction,
    @Nullable String of,
    @Nullable String on,
    String currency) {

  /** One text for each item, and no other item has it. */
  public String key() {
    return String.join(
        "|",
        escaped(payee),
        escaped(plan),
        period,
        kind.word(),
        escaped(component),
        escaped(transaction),
        escaped(of),
        escaped(on),
        currency);
  }

  private static String escaped(@Nullable String part) {
    return part == null ? "" : part.replace("\\", "\\\\").replace("|", "\\p");
  }
}
