package org.commissionconnector.demo.odoo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Invoices, payments and credit notes, with the figures of the recordings. */
class MoneyFlowTest {
  private final Transaction transaction =
      new Transaction(
          Snapshot.empty(SchemaReader.odoo17()),
          Transaction.ROOT,
          Map.of(),
          Instant.parse("2026-11-21T12:00:00Z"),
          Webhooks.NONE);
  private long partner;

  @BeforeEach
  void found() {
    SeedSystem.plant(transaction);
    rate("2026-09-01", "0.92");
    rate("2026-10-01", "0.88");
    rate("2026-11-01", "0.91");
    transaction.insert(
        "account.tax", Changes.of("name", "15%").set("amount", BigDecimal.valueOf(15)));
    partner =
        Writer.create(transaction, "res.partner", Map.<String, Object>of("name", "Customer 004"))
            .id();
  }

  private void rate(String day, String rate) {
    transaction.insert(
        "res.currency.rate",
        Changes.of("name", day).set("currency_id", 2L).set("rate", new BigDecimal(rate)));
  }

  private long invoice(long currency, String day, String... prices) {
    List<Object> lines = new ArrayList<>();
    for (String price : prices) {
      Map<String, Object> line =
          Map.<String, Object>of(
              "name",
              "x",
              "quantity",
              BigDecimal.ONE,
              "price_unit",
              new BigDecimal(price),
              "tax_ids",
              List.of(List.of(6L, 0L, List.of(3L))));
      lines.add(List.<Object>of(0L, 0L, line));
    }
    Map<String, Object> values =
        Map.<String, Object>of(
            "move_type",
            "out_invoice",
            "partner_id",
            partner,
            "currency_id",
            currency,
            "invoice_date",
            day,
            "invoice_line_ids",
            lines);
    long id = Writer.create(transaction, "account.move", values).id();
    Invoices.post(transaction, id);
    return id;
  }

  private void pay(long invoice, String amount, String day) {
    Optional<BigDecimal> paid =
        amount.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(amount));
    Payments.register(transaction, List.of(invoice), paid, LocalDate.parse(day));
  }

  private void assertMove(long id, String fields, String expected) {
    Row move = transaction.get("account.move", id);
    List<String> values = new ArrayList<>();
    for (String field : fields.split(" ", -1)) {
      Object value = move.value(field).orElse("-");
      values.add(
          value instanceof BigDecimal number
              ? WireJson.asFloat(number).toPlainString()
              : value.toString());
    }
    assertEquals(expected, String.join(" ", values));
  }

  @Test
  void aForeignInvoicePaidInTwoPartsIsAsRecorded() {
    long id = invoice(2, "2026-09-15", "4000.00", "3000.00");
    String fields =
        "name payment_state amount_untaxed amount_total amount_residual amount_untaxed_signed"
            + " amount_total_signed amount_residual_signed amount_total_in_currency_signed";
    assertMove(
        id, fields, "INV/2026/00001 not_paid 7000.0 8050.0 8050.0 7608.7 8750.01 8750.01 8050.0");

    pay(id, "3000", "2026-10-10");
    assertMove(
        id, fields, "INV/2026/00001 partial 7000.0 8050.0 5050.0 7608.7 8750.01 5489.14 8050.0");

    pay(id, "", "2026-11-05");
    assertMove(id, fields, "INV/2026/00001 paid 7000.0 8050.0 0.0 7608.7 8750.01 0.0 8050.0");
    assertEquals(List.of("3260.87 3000.0 3000.0", "5489.14 5050.0 5050.0"), partialsOf(id));
    assertEquals(List.of("148.22", "60.31"), exchangeDifferences());
  }

  private List<String> partialsOf(long invoice) {
    Row term = Invoices.receivable(transaction, invoice).orElseThrow();
    return Reconciliation.partials(transaction, term.id()).stream()
        .map(
            row ->
                String.join(
                    " ",
                    List.of("amount", "debit_amount_currency", "credit_amount_currency").stream()
                        .map(field -> WireJson.asFloat(row.decimal(field)).toPlainString())
                        .toList()))
        .toList();
  }

  private List<String> exchangeDifferences() {
    return transaction.all("account.move").stream()
        .filter(move -> move.text("name").startsWith("EXCH"))
        .map(move -> transaction.rowsReferring("account.move.line", "move_id", move.id()).get(0))
        .map(line -> line.decimal("balance").abs().toPlainString())
        .toList();
  }

  @Test
  void aFallingRateLeavesTheInvoiceWithAnExchangeDifferenceToo() {
    long id = invoice(2, "2026-10-02", "1000.00");

    pay(id, "", "2026-11-05");

    assertMove(id, "payment_state amount_residual amount_residual_signed", "paid 0.0 0.0");
    assertEquals(List.of("1263.74 1150.0 1150.0", "43.07 0.0 0.0"), partialsOf(id));
  }

  @Test
  void anUndonePaymentLeavesNoTraceOnTheInvoice() {
    long id = invoice(2, "2026-09-15", "4000.00");
    pay(id, "", "2026-10-10");
    Row term = Invoices.receivable(transaction, id).orElseThrow();

    Reconciliation.undo(transaction, Reconciliation.partials(transaction, term.id()).get(0).id());

    assertMove(id, "payment_state amount_residual", "not_paid 4600.0");
    assertEquals(List.of(), partialsOf(id));
    assertEquals(List.of(), exchangeDifferences());
    assertEquals(1, transaction.all("account.payment").size());
  }

  @Test
  void whatAFullCreditNoteSettlesIsReversedAndTheNoteIsPaid() {
    long id = invoice(1, "2026-10-15", "2700.00");

    long note = CreditNotes.draft(transaction, id, LocalDate.of(2026, 11, 15), "returned").id();
    CreditNotes.post(transaction, note);

    assertMove(id, "payment_state amount_residual", "reversed 0.0");
    assertMove(
        note,
        "name move_type payment_state amount_untaxed amount_untaxed_signed amount_total_signed ref",
        "RINV/2026/00001 out_refund paid 2700.0 -2700.0 -3105.0 Reversal of: INV/2026/00001, returned");
  }

  @Test
  void aPartlyCreditedInvoiceIsPartialAndThenPaid() {
    long id = invoice(1, "2026-10-16", "3600.00");
    long note = CreditNotes.draft(transaction, id, LocalDate.of(2026, 11, 16), "partial").id();
    CreditNotes.reduce(transaction, note, new BigDecimal("0.25"));
    CreditNotes.post(transaction, note);
    assertMove(id, "payment_state amount_residual", "partial 3105.0");

    pay(id, "", "2026-11-21");

    assertMove(id, "payment_state amount_residual", "paid 0.0");
  }

  @Test
  void aCreditNoteOfAPaidInvoiceStaysOpen() {
    long id = invoice(1, "2026-10-17", "900.00");
    pay(id, "", "2026-10-20");
    long note = CreditNotes.draft(transaction, id, LocalDate.of(2026, 11, 16), "late").id();

    CreditNotes.post(transaction, note);

    assertMove(id, "payment_state amount_residual", "paid 0.0");
    assertMove(
        note, "payment_state amount_residual amount_residual_signed", "not_paid 1035.0 -1035.0");
  }

  @Test
  void everyEntryBalances() {
    long id = invoice(2, "2026-09-15", "333.33", "66.67", "0.01");
    pay(id, "100.01", "2026-10-10");
    pay(id, "", "2026-11-10");

    for (Row move : transaction.all("account.move")) {
      BigDecimal sum =
          OrderLineBehaviour.sum(
              transaction.rowsReferring("account.move.line", "move_id", move.id()), "balance");
      assertEquals(0, sum.signum(), move.text("name"));
    }
  }

  @Test
  void aReconciledInvoiceCannotBeDeleted() {
    long id = invoice(1, "2026-10-17", "900.00");
    pay(id, "", "2026-10-20");

    OdooError error =
        assertThrows(OdooError.class, () -> Writer.unlink(transaction, "account.move", id));

    assertEquals(
        "You cannot do this modification on a reconciled journal entry. You can just change some"
            + " non legal fields or you must unreconcile first.\nJournal Entry (id):"
            + " INV/2026/00001 (%d)".formatted(id),
        error.text());
  }

  @Test
  void aWonDealClosesNowAndAReopenedOneIsNotClosed() {
    long id = Writer.create(transaction, "crm.lead", Map.<String, Object>of("name", "Deal A")).id();
    DealMethods.win(transaction, id);
    Row won = transaction.get("crm.lead", id);
    assertEquals(
        "4 100 2026-11-21 12:00:00",
        won.ref("stage_id") + " " + won.decimal("probability") + " " + won.text("date_closed"));

    Writer.write(transaction, "crm.lead", id, Map.of("stage_id", 2L));

    assertEquals(Optional.empty(), transaction.get("crm.lead", id).value("date_closed"));
    assertEquals(
        List.of("Opportunity Won"),
        transaction.all("mail.message").stream()
            .map(
                message ->
                    Values.displayName(
                        transaction, "mail.message.subtype", message.ref("subtype_id")))
            .toList());
  }
}
