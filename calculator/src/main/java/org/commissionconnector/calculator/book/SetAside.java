package org.commissionconnector.calculator.book;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A line, or a payment of a line, of a record that cannot be computed with.
 *
 * @param transaction {@code invoice:i3/1}, {@code payment:i3/p1/1}
 * @param record {@code invoice:i3}
 * @param owner id of a person: the record's, else its deal's; null where nobody knows
 * @param on the day it would be credited; null where nobody knows
 */
public record SetAside(
    String transaction, Kind kind, String record, @Nullable String owner, @Nullable LocalDate on) {
  /** The lines of a deal; none of an open or lost one, which nobody would be credited for. */
  public static List<SetAside> ofDeal(
      String id,
      Deal.@Nullable Status status,
      @Nullable String owner,
      @Nullable LocalDate wonOn,
      List<String> lines) {
    if (status == Deal.Status.OPEN || status == Deal.Status.LOST) {
      return List.of();
    }
    String record = RecordKind.DEAL.record(id);
    return transactions(record, lines).stream()
        .map(transaction -> new SetAside(transaction, Kind.DEAL, record, owner, wonOn))
        .toList();
  }

  /**
   * The lines of an invoice or credit note, and each payment of each.
   *
   * @param payments their ids and days
   */
  public static List<SetAside> ofInvoice(
      String id,
      @Nullable String owner,
      @Nullable LocalDate issuedOn,
      List<String> lines,
      Map<String, @Nullable LocalDate> payments) {
    String record = RecordKind.INVOICE.record(id);
    List<SetAside> all = new ArrayList<>();
    for (String transaction : transactions(record, lines)) {
      all.add(new SetAside(transaction, Kind.INVOICE, record, owner, issuedOn));
    }
    payments.forEach(
        (payment, on) -> {
          for (String transaction : transactions("payment:" + id + "/" + payment, lines)) {
            all.add(new SetAside(transaction, Kind.PAYMENT, record, owner, on));
          }
        });
    return all;
  }

  private static List<String> transactions(String record, List<String> lines) {
    return lines.isEmpty()
        ? List.of(record)
        : lines.stream().map(line -> record + "/" + line).distinct().toList();
  }

  /** What kind of line it is. */
  public enum Kind {
    DEAL,
    INVOICE,
    PAYMENT
  }
}
