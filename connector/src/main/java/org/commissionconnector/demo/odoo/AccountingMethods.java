package org.commissionconnector.demo.odoo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one can do with invoices and payments. */
final class AccountingMethods {
  private AccountingMethods() {}

  static Map<String, RpcMethod> all() {
    return Map.ofEntries(
        Map.entry("account.move.action_post", AccountingMethods::post),
        Map.entry("account.move.button_draft", AccountingMethods::draft),
        Map.entry("account.move.button_cancel", AccountingMethods::cancel),
        Map.entry("account.move.js_remove_outstanding_partial", AccountingMethods::undoMatch),
        Map.entry("account.move.js_assign_outstanding_line", AccountingMethods::assign),
        Map.entry("account.payment.action_draft", call -> undoPayment(call, "draft")),
        Map.entry("account.payment.action_cancel", call -> undoPayment(call, "cancel")),
        Map.entry("account.payment.register.create", AccountingMethods::forInvoices),
        Map.entry("account.payment.register.action_create_payments", AccountingMethods::pay),
        Map.entry("account.move.reversal.create", AccountingMethods::forInvoices),
        Map.entry("account.move.reversal.reverse_moves", AccountingMethods::reverse));
  }

  private static Optional<Object> post(Call call) {
    call.rows().forEach(row -> Invoices.post(call.transaction(), row.id()));
    return Optional.of(false);
  }

  private static Optional<Object> draft(Call call) {
    call.rows().forEach(row -> Invoices.draft(call.transaction(), row.id()));
    return Optional.empty();
  }

  private static Optional<Object> cancel(Call call) {
    call.rows().forEach(row -> Invoices.cancel(call.transaction(), row.id()));
    return Optional.empty();
  }

  private static Optional<Object> undoMatch(Call call) {
    Reconciliation.undo(call.transaction(), call.number(1, "partial_id", 0));
    return Optional.of(true);
  }

  private static Optional<Object> assign(Call call) {
    Transaction transaction = call.transaction();
    Row credit = transaction.get("account.move.line", call.number(1, "line_id", 0));
    for (Row row : call.rows()) {
      Invoices.receivable(transaction, row.id())
          .ifPresent(debit -> Reconciliation.match(transaction, debit, credit));
    }
    return Optional.empty();
  }

  private static Optional<Object> undoPayment(Call call, String state) {
    call.rows().forEach(row -> Payments.undo(call.transaction(), row.id(), state));
    return Optional.empty();
  }

  /** A wizard works on the invoices that its context names. */
  private static Optional<Object> forInvoices(Call call) {
    Map<Object, Object> values = new LinkedHashMap<>(call.map(0, "vals"));
    Object invoices = call.transaction().context().getOrDefault("active_ids", List.of());
    values.put("move_ids", List.of(List.<Object>of(6L, 0L, invoices)));
    return Optional.of(Writer.create(call.transaction(), call.model().name(), values).id());
  }

  private static Optional<Object> pay(Call call) {
    Row wizard = call.rows().get(0);
    Optional<BigDecimal> amount = wizard.value("amount").map(a -> (BigDecimal) a);
    Row payment =
        Payments.register(
            call.transaction(),
            wizard.ids("move_ids"),
            amount,
            day(call.transaction(), wizard, "payment_date"));
    return Optional.of(
        window(
            "Payments", "account.payment", payment.id(), Map.<String, Object>of("create", false)));
  }

  private static Optional<Object> reverse(Call call) {
    Row wizard = call.rows().get(0);
    LocalDate on = day(call.transaction(), wizard, "date");
    Row note = wizard;
    for (long invoice : wizard.ids("move_ids")) {
      note = CreditNotes.draft(call.transaction(), invoice, on, wizard.text("reason"));
      CreditNotes.post(call.transaction(), note.id());
    }
    return Optional.of(
        window(
            "Reverse Moves",
            "account.move",
            note.id(),
            Map.<String, Object>of("default_move_type", "out_refund")));
  }

  private static LocalDate day(Transaction transaction, Row wizard, String field) {
    return wizard
        .value(field)
        .map(date -> LocalDate.parse(date.toString()))
        .orElse(transaction.today());
  }

  private static Map<String, Object> window(
      String name, String model, long id, Map<String, Object> context) {
    return Map.<String, Object>of(
        "name", name,
        "type", "ir.actions.act_window",
        "res_model", model,
        "view_mode", "form",
        "res_id", id,
        "context", context);
  }
}
