package org.commissionconnector.crm;

import java.util.List;
import org.commissionconnector.calculator.money.Money;

/**
 * What one deal, invoice or person earns, to be written into the product's own fields there.
 *
 * @param key of this result: the same for every version of it
 * @param earned total over payees, now
 * @param state {@code estimated}, {@code earned}, {@code payable} or {@code paid}
 * @param period the name of the period it was earned in
 * @param explanation for people, a line each, in the reader's language
 * @param rows one for each payee and plan
 */
public record CommissionResult(
    String key,
    RecordRef ref,
    Money earned,
    Money payable,
    String state,
    String period,
    String explanation,
    List<Row> rows) {
  public CommissionResult {
    rows = List.copyOf(rows);
  }

  /**
   * @param payee ref of the person
   */
  public record Row(
      String payee, String plan, Money earned, Money payable, String state, String explanation) {}
}
