package org.commissionconnector.crm.odoo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.commissionconnector.calculator.money.Exact;
import org.jspecify.annotations.Nullable;

/**
 * Finds the money that was matched with invoices: two calls for a page of them, whatever they hold.
 * The date is the payment's own. Credit notes and exchange differences are not money.
 */
final class OdooPayments {
  private static final List<String> PARTIAL_FIELDS =
      List.of(
          "debit_move_id",
          "credit_move_id",
          "debit_amount_currency",
          "credit_amount_currency",
          "exchange_move_id");
  private static final List<String> ITEM_FIELDS =
      List.of("move_id", "move_type", "date", "journal_id");

  private final OdooClient odoo;

  OdooPayments(OdooClient odoo) {
    this.odoo = odoo;
  }

  /** The money by invoice, each in order of the journal items that brought it. */
  Map<Long, List<OdooInvoices.Paid>> of(List<Long> moves, OdooReference known) {
    List<OdooRow> partials =
        odoo.related(
            "account.partial.reconcile",
            Domain.of(
                Domain.OR,
                Domain.in("debit_move_id.move_id", moves),
                Domain.in("credit_move_id.move_id", moves)),
            PARTIAL_FIELDS);
    if (partials.isEmpty()) {
      return Map.of();
    }
    Map<Long, OdooRow> items = items(partials);
    Sums sums = new Sums(new HashSet<>(moves), items, exchangeMoves(partials), known);
    for (OdooRow partial : partials) {
      Long debit = partial.link("debit_move_id");
      Long credit = partial.link("credit_move_id");
      if (debit != null && credit != null) {
        sums.add(debit, credit, partial.number("debit_amount_currency"));
        sums.add(credit, debit, partial.number("credit_amount_currency"));
      }
    }
    return sums.paid();
  }

  private Map<Long, OdooRow> items(List<OdooRow> partials) {
    Set<Long> ids = new HashSet<>();
    for (OdooRow partial : partials) {
      for (String side : List.of("debit_move_id", "credit_move_id")) {
        Long item = partial.link(side);
        if (item != null) {
          ids.add(item);
        }
      }
    }
    Map<Long, OdooRow> items = new HashMap<>();
    odoo.byId("account.move.line", ids, ITEM_FIELDS).forEach(item -> items.put(item.id(), item));
    return items;
  }

  private static Set<Long> exchangeMoves(List<OdooRow> partials) {
    Set<Long> moves = new HashSet<>();
    for (OdooRow partial : partials) {
      Long move = partial.link("exchange_move_id");
      if (move != null) {
        moves.add(move);
      }
    }
    return moves;
  }

  /** Adds up what each journal item brought to each invoice. */
  private static final class Sums {
    private final Set<Long> invoices;
    private final Map<Long, OdooRow> items;
    private final Set<Long> exchangeMoves;
    private final OdooReference known;
    private final Map<Long, TreeMap<Long, Exact>> sums = new HashMap<>();

    Sums(
        Set<Long> invoices,
        Map<Long, OdooRow> items,
        Set<Long> exchangeMoves,
        OdooReference known) {
      this.invoices = invoices;
      this.items = items;
      this.exchangeMoves = exchangeMoves;
      this.known = known;
    }

    void add(long mine, long other, Exact amount) {
      OdooRow item = items.get(mine);
      Long invoice = item == null ? null : item.link("move_id");
      if (invoice != null
          && invoices.contains(invoice)
          && !amount.isZero()
          && isMoney(items.get(other))) {
        sums.computeIfAbsent(invoice, none -> new TreeMap<>()).merge(other, amount, Exact::plus);
      }
    }

    private boolean isMoney(@Nullable OdooRow item) {
      if (item == null || !"entry".equals(item.text("move_type"))) {
        return false;
      }
      Long move = item.link("move_id");
      Long journal = item.link("journal_id");
      return (move == null || !exchangeMoves.contains(move))
          && (journal == null || !known.exchangeJournals().contains(journal));
    }

    Map<Long, List<OdooInvoices.Paid>> paid() {
      Map<Long, List<OdooInvoices.Paid>> paid = new HashMap<>();
      sums.forEach(
          (invoice, amounts) -> {
            List<OdooInvoices.Paid> list = new ArrayList<>();
            amounts.forEach((item, amount) -> list.add(paid(item, amount)));
            paid.put(invoice, list);
          });
      return paid;
    }

    private OdooInvoices.Paid paid(long item, Exact amount) {
      OdooRow row = items.get(item);
      LocalDate day = row == null ? null : row.day("date");
      if (day == null) {
        throw new IllegalStateException("journal item " + item + " has no date");
      }
      return new OdooInvoices.Paid(Long.toString(item), day, amount);
    }
  }
}
