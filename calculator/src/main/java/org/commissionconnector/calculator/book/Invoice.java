package org.commissionconnector.calculator.book;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.commissionconnector.calculator.money.Exact;
import org.jspecify.annotations.Nullable;

/**
 * An invoice or credit note.
 *
 * @param deal id of the deal it bills
 * @param owner id of a person; the deal's unless given
 * @param currency an ISO code; the company's unless given
 * @param total with tax; the sum of the lines unless given
 * @param reverses id of the invoice that a credit note corrects
 */
public record Invoice(
    String id,
    @Nullable String number,
    Kind kind,
    Status status,
    @Nullable String deal,
    @Nullable String owner,
    @Nullable String customer,
    @Nullable LocalDate issuedOn,
    @Nullable LocalDate dueOn,
    @Nullable LocalDate cancelledOn,
    @Nullable String currency,
    List<Line> lines,
    @Nullable Exact total,
    List<Payment> payments,
    @Nullable String reverses,
    Map<String, CustomValue> custom) {

  public enum Kind {
    INVOICE,
    /** Positive amounts that count negative. */
    CREDIT_NOTE
  }

  public enum Status {
    DRAFT,
    POSTED,
    CANCELLED
  }

  public Invoice {
    lines = List.copyOf(lines);
    payments = List.copyOf(payments);
    custom = Map.copyOf(custom);
  }

  /** The same invoice with another owner, currency and total. */
  Invoice with(@Nullable String otherOwner, String otherCurrency, Exact otherTotal) {
    return new Invoice(
        id,
        number,
        kind,
        status,
        deal,
        otherOwner,
        customer,
        issuedOn,
        dueOn,
        cancelledOn,
        otherCurrency,
        lines,
        otherTotal,
        payments,
        reverses,
        custom);
  }
}
