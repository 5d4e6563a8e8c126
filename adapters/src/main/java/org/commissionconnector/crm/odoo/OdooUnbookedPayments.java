package org.commissionconnector.crm.odoo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commissionconnector.calculator.money.Exact;
import org.jspecify.annotations.Nullable;

/**
 * Finds payments that have no journal entry of their own, as Odoo 18 and later allow. Nothing is
 * matched with the invoice until the bank's statement is; until then such a payment counts for what
 * its invoices still have open, the oldest first. One in another currency counts only from the
 * statement on: what it is worth is not known before.
 */
final class OdooUnbookedPayments {
  private static final List<String> FIELDS =
      List.of("date", "amount", "currency_id", "state", "move_id", "invoice_ids");
  private static final Set<String> RECEIVED = Set.of("in_process", "paid");

  private final OdooClient odoo;

  OdooUnbookedPayments(OdooClient odoo) {
    this.odoo = odoo;
  }

  /** The money by invoice; none where Odoo books every payment. */
  Map<Long, List<OdooInvoices.Paid>> of(List<OdooRow> moves) {
    Set<Long> ids = new HashSet<>();
    moves.forEach(move -> ids.addAll(move.links("matched_payment_ids")));
    List<OdooRow> payments =
        odoo.byId("account.payment", ids, FIELDS).stream()
            .filter(OdooUnbookedPayments::isUnbooked)
            .toList();
    if (payments.isEmpty()) {
      return Map.of();
    }
    Open open = new Open(moves, others(moves, payments));
    payments.forEach(open::pay);
    return open.paid;
  }

  private static boolean isUnbooked(OdooRow payment) {
    String state = payment.text("state");
    return state != null && RECEIVED.contains(state) && payment.link("move_id") == null;
  }

  /** Invoices that the same payments are for, and that are not on this page. */
  private List<OdooRow> others(List<OdooRow> moves, List<OdooRow> payments) {
    Set<Long> ids = new HashSet<>();
    payments.forEach(payment -> ids.addAll(payment.links("invoice_ids")));
    moves.forEach(move -> ids.remove(move.id()));
    return odoo.byId(OdooInvoices.MODEL, ids, List.of("currency_id", "amount_residual"));
  }

  /** What each invoice has open, less with each payment. */
  private static final class Open {
    private final Map<Long, OdooRow> invoices = new HashMap<>();
    private final Map<Long, Exact> residuals = new HashMap<>();
    private final Set<Long> wanted = new HashSet<>();
    final Map<Long, List<OdooInvoices.Paid>> paid = new HashMap<>();

    Open(List<OdooRow> moves, List<OdooRow> others) {
      moves.forEach(move -> wanted.add(move.id()));
      for (List<OdooRow> rows : List.of(moves, others)) {
        for (OdooRow row : rows) {
          invoices.put(row.id(), row);
          residuals.put(row.id(), row.number("amount_residual"));
        }
      }
    }

    void pay(OdooRow payment) {
      LocalDate day = payment.day("date");
      Exact rest = payment.number("amount");
      for (Long id : OdooClient.sorted(payment.links("invoice_ids"))) {
        Exact part = part(payment, id, rest);
        if (part != null && day != null) {
          rest = rest.minus(part);
          if (wanted.contains(id)) {
            paid.computeIfAbsent(id, none -> new ArrayList<>())
                .add(new OdooInvoices.Paid("payment-" + payment.id(), day, part));
          }
        }
      }
    }

    private @Nullable Exact part(OdooRow payment, long id, Exact rest) {
      OdooRow invoice = invoices.get(id);
      Exact residual = residuals.get(id);
      Long currency = payment.link("currency_id");
      if (invoice == null
          || residual == null
          || currency == null
          || !currency.equals(invoice.link("currency_id"))) {
        return null;
      }
      Exact part = rest.compareTo(residual) < 0 ? rest : residual;
      if (part.signum() <= 0) {
        return null;
      }
      residuals.put(id, residual.minus(part));
      return part;
    }
  }
}
