package org.commissionconnector.reconcile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commissionconnector.calculator.book.Deal;
import org.commissionconnector.calculator.book.Invoice;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.calculator.plan.Credit.Event;
import org.commissionconnector.facts.Facts;
import org.jspecify.annotations.Nullable;

/** Finds out what became of every posted invoice and every won deal, one after another. */
final class Fates {
  private final Facts facts;
  private final Evidence evidence;
  private final CreditedKinds kinds;
  private final @Nullable LocalDate since;
  private final Map<String, Billing> billings = new HashMap<>();
  private final Map<String, String> dealOwners = new HashMap<>();
  private final Map<Fate, Long> deals = zeros();
  private final Map<Fate, Long> invoices = zeros();
  private final List<RecordFate> open = new ArrayList<>();

  /** What a deal's posted invoices say. */
  private record Billing(Fate fate, List<Message> reasons) {}

  /**
   * @param since earlier records are left out; null for none
   */
  Fates(Facts facts, Evidence evidence, CreditedKinds kinds, @Nullable LocalDate since) {
    this.facts = facts;
    this.evidence = evidence;
    this.kinds = kinds;
    this.since = since;
  }

  void find() {
    facts.eachDeal(
        deal -> {
          if (deal.owner() != null) {
            dealOwners.put(deal.id(), deal.owner());
          }
        });
    facts.eachInvoice(this::invoice);
    facts.eachDeal(this::deal);
    open.sort(
        Comparator.comparing(RecordFate::fate)
            .reversed()
            .thenComparing(RecordFate::on, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(RecordFate::record));
  }

  private void invoice(Invoice invoice) {
    LocalDate issued = invoice.issuedOn();
    if (invoice.kind() != Invoice.Kind.INVOICE || invoice.status() != Invoice.Status.POSTED) {
      return;
    }
    String owner = invoice.owner();
    if (owner == null && invoice.deal() != null) {
      owner = dealOwners.get(invoice.deal());
    }
    Judge judge = new Judge(evidence, kinds, "invoice:" + invoice.id(), owner);
    if (issued != null) {
      judge.invoice(invoice, issued);
    }
    Set<Event> credits = issued == null ? Set.of() : kinds.of(owner, issued);
    Fate fate =
        judge.fate(credits.contains(Event.PAYMENT) ? Fate.WAITS_FOR_PAYMENT : Fate.FORGOTTEN);
    if (fate == Fate.FORGOTTEN && credits.equals(EnumSet.of(Event.DEAL))) {
      return;
    }
    if (invoice.deal() != null) {
      billings.merge(
          invoice.deal(),
          new Billing(fate, judge.reasons()),
          (a, b) -> a.fate().compareTo(b.fate()) <= 0 ? a : b);
    }
    count(
        invoices,
        fate,
        new RecordFate(invoice.id(), invoice.number(), owner, issued, fate, judge.reasons()));
  }

  private void deal(Deal deal) {
    LocalDate won = deal.wonOn();
    if (deal.status() != Deal.Status.WON) {
      return;
    }
    Judge judge = new Judge(evidence, kinds, "deal:" + deal.id(), deal.owner());
    if (won != null) {
      judge.deal(deal, won);
    }
    Billing billing = billings.get(deal.id());
    Fate fate = judge.fate(billing == null ? unbilled(deal, won) : billing.fate());
    List<Message> reasons = new ArrayList<>(judge.reasons());
    if (billing != null && fate != Fate.CREDITED) {
      billing.reasons().stream().filter(r -> !reasons.contains(r)).forEach(reasons::add);
    }
    count(deals, fate, new RecordFate(deal.id(), deal.name(), deal.owner(), won, fate, reasons));
  }

  /** A deal without an invoice waits for one only if its own lines are not to be credited. */
  private Fate unbilled(Deal deal, @Nullable LocalDate won) {
    return won == null || kinds.of(deal.owner(), won).contains(Event.DEAL)
        ? Fate.FORGOTTEN
        : Fate.WAITS_FOR_INVOICE;
  }

  private void count(Map<Fate, Long> counts, Fate fate, RecordFate record) {
    LocalDate on = record.on();
    if (since != null && on != null && on.isBefore(since)) {
      return;
    }
    counts.merge(fate, 1L, Long::sum);
    if (fate != Fate.CREDITED) {
      open.add(record);
    }
  }

  private static Map<Fate, Long> zeros() {
    Map<Fate, Long> zeros = new EnumMap<>(Fate.class);
    for (Fate fate : Fate.values()) {
      zeros.put(fate, 0L);
    }
    return zeros;
  }

  Map<Fate, Long> deals() {
    return deals;
  }

  Map<Fate, Long> invoices() {
    return invoices;
  }

  /** Everything but what is credited, the worst first. */
  List<RecordFate> open() {
    return open;
  }
}
