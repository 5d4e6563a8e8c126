package org.commissionconnector.crm.odoo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.commissionconnector.calculator.book.Invoice;
import org.commissionconnector.crm.CrmRecord.InvoiceRecord;
import org.commissionconnector.crm.RecordRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What counts as money for an invoice, on which day, and how much of it. */
class OdooPaymentsTest {
  private final OdooReplay odoo = new OdooReplay();

  @BeforeEach
  void fill() {
    OdooDemoCompany.directory(odoo);
    OdooDemoCompany.fields(odoo);
    odoo.answers("account.move.line", "search_read", "[]");
  }

  @AfterEach
  void stop() {
    odoo.close();
  }

  @Test
  void theDayIsThePaymentsOwnAndTheAmountInTheInvoicesCurrency() {
    invoice("EUR 8050 of company 1", 28, "out_invoice");
    partials(
        "[28]",
        """
        {"id": 3, "debit_move_id": 82, "credit_move_id": 84, "amount": 3260.87,
         "debit_amount_currency": 3000.0, "credit_amount_currency": 3000.0, "exchange_move_id": 30},
        {"id": 4, "debit_move_id": 85, "credit_move_id": 86, "amount": 148.22,
         "debit_amount_currency": 0.0, "credit_amount_currency": 0.0, "exchange_move_id": false}
        """);
    items(
        """
        {"id": 82, "move_id": 28, "move_type": "out_invoice", "date": "2026-09-10", "journal_id": 1},
        {"id": 84, "move_id": 29, "move_type": "entry", "date": "2026-10-10", "journal_id": 6},
        {"id": 85, "move_id": 29, "move_type": "entry", "date": "2026-10-10", "journal_id": 6},
        {"id": 86, "move_id": 30, "move_type": "entry", "date": "2026-10-10", "journal_id": 4}
        """);
    assertEquals(List.of("84 2026-10-10 3000"), payments(28));
  }

  @Test
  void anExchangeDifferenceIsNoMoneyEvenWithAnAmount() {
    invoice("paid in another currency", 28, "out_invoice");
    partials(
        "[28]",
        """
        {"id": 7, "debit_move_id": 82, "credit_move_id": 84, "amount": 500.0,
         "debit_amount_currency": 440.0, "credit_amount_currency": 500.0, "exchange_move_id": 33},
        {"id": 8, "debit_move_id": 82, "credit_move_id": 88, "amount": 9.0,
         "debit_amount_currency": 8.0, "credit_amount_currency": 8.0, "exchange_move_id": false}
        """);
    items(
        """
        {"id": 82, "move_id": 28, "move_type": "out_invoice", "date": "2026-09-10", "journal_id": 1},
        {"id": 84, "move_id": 31, "move_type": "entry", "date": "2026-10-20", "journal_id": 6},
        {"id": 88, "move_id": 33, "move_type": "entry", "date": "2026-10-20", "journal_id": 9}
        """);
    assertEquals(List.of("84 2026-10-20 440"), payments(28));
  }

  @Test
  void aCreditNoteIsNoMoneyNeitherForTheInvoiceNorForItself() {
    invoice("an invoice credited in part", 40, "out_invoice");
    partials(
        "[40]",
        """
        {"id": 11, "debit_move_id": 110, "credit_move_id": 113, "amount": 1035.0,
         "debit_amount_currency": 1035.0, "credit_amount_currency": 1035.0, "exchange_move_id": false}
        """);
    items(
        """
        {"id": 110, "move_id": 40, "move_type": "out_invoice", "date": "2026-10-16", "journal_id": 1},
        {"id": 113, "move_id": 41, "move_type": "out_refund", "date": "2026-11-16", "journal_id": 1}
        """);
    assertEquals(List.of(), payments(40));
  }

  @Test
  void moneyGivenBackForACreditNoteIsItsPayment() {
    invoice("a credit note paid out", 45, "out_refund");
    partials(
        "[45]",
        """
        {"id": 15, "debit_move_id": 140, "credit_move_id": 128, "amount": 1035.0,
         "debit_amount_currency": 1035.0, "credit_amount_currency": 1035.0, "exchange_move_id": false}
        """);
    items(
        """
        {"id": 128, "move_id": 45, "move_type": "out_refund", "date": "2026-11-16", "journal_id": 1},
        {"id": 140, "move_id": 50, "move_type": "entry", "date": "2026-11-18", "journal_id": 6}
        """);
    assertEquals(List.of("140 2026-11-18 1035"), payments(45));
  }

  @Test
  void onePaymentOverSeveralInvoicesPaysEachItsPart() {
    invoice("the second of two invoices", 26, "out_invoice");
    partials(
        "[26]",
        """
        {"id": 1, "debit_move_id": 76, "credit_move_id": 78, "amount": 300.0,
         "debit_amount_currency": 300.0, "credit_amount_currency": 300.0, "exchange_move_id": false}
        """);
    items(
        """
        {"id": 76, "move_id": 26, "move_type": "out_invoice", "date": "2026-11-21", "journal_id": 1},
        {"id": 78, "move_id": 27, "move_type": "entry", "date": "2026-11-20", "journal_id": 6}
        """);
    assertEquals(List.of("78 2026-11-20 300"), payments(26));
  }

  @Test
  void onePaymentMatchedInTwoPartsIsOnePayment() {
    invoice("due in two instalments", 25, "out_invoice");
    partials(
        "[25]",
        """
        {"id": 1, "debit_move_id": 74, "credit_move_id": 78, "amount": 100.0,
         "debit_amount_currency": 100.0, "credit_amount_currency": 100.0, "exchange_move_id": false},
        {"id": 2, "debit_move_id": 75, "credit_move_id": 78, "amount": 50.1,
         "debit_amount_currency": 50.1, "credit_amount_currency": 50.1, "exchange_move_id": false}
        """);
    items(
        """
        {"id": 74, "move_id": 25, "move_type": "out_invoice", "date": "2026-11-21", "journal_id": 1},
        {"id": 75, "move_id": 25, "move_type": "out_invoice", "date": "2026-11-21", "journal_id": 1},
        {"id": 78, "move_id": 27, "move_type": "entry", "date": "2026-11-20", "journal_id": 6}
        """);
    assertEquals(List.of("78 2026-11-20 150.1"), payments(25));
  }

  @Test
  void whenTheMatchingIsUndoneNoPaymentIsLeft() {
    invoice("matching undone", 46, "out_invoice");
    partials("[46]", "");
    assertEquals(List.of(), payments(46));
  }

  private void invoice(String name, long id, String type) {
    odoo.answers(
        "account.move",
        "search_read",
        """
        [{"id": %d, "name": "%s", "move_type": "%s", "state": "posted", "invoice_date": "2026-09-10",
          "currency_id": 126, "company_currency_id": 1, "amount_untaxed": 7000.0,
          "amount_untaxed_signed": 7608.7, "amount_total": 8050.0, "reversed_entry_id": false,
          "write_date": "2026-11-21 21:23:33"}]
        """
            .formatted(id, name, type));
  }

  private void partials(String moves, String rows) {
    odoo.answers(
        "account.partial.reconcile",
        "search_read",
        "[[\"|\",[\"debit_move_id.move_id\",\"in\",%s],[\"credit_move_id.move_id\",\"in\",%s]]]"
            .formatted(moves, moves),
        "[" + rows + "]");
  }

  private void items(String rows) {
    odoo.answers("account.move.line", "search_read", "[" + rows + "]");
  }

  private List<String> payments(long id) {
    try (OdooCrm crm = odoo.crm()) {
      RecordRef ref = RecordRef.parse("odoo:invoice/" + id);
      Invoice invoice = ((InvoiceRecord) crm.read(ref).orElseThrow()).invoice();
      return invoice.payments().stream()
          .map(paid -> paid.id() + " " + paid.on() + " " + paid.amount())
          .toList();
    }
  }
}
