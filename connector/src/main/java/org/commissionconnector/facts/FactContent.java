package org.commissionconnector.facts;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.commissionconnector.calculator.book.Deal;
import org.commissionconnector.calculator.book.Invoice;
import org.commissionconnector.calculator.book.Payment;
import org.commissionconnector.calculator.book.SplitShare;
import org.commissionconnector.crm.CrmRecord;
import org.commissionconnector.crm.RecordRef;
import org.commissionconnector.store.StoredJson;
import org.jspecify.annotations.Nullable;

/** Turns records into what is stored of them, and back. */
final class FactContent {
  /** Stands for the owner of what nobody owns. */
  static final String NOBODY = "";

  private FactContent() {}

  static StoredFact of(CrmRecord record, int version) {
    if (record instanceof CrmRecord.DealRecord deal) {
      return stored(
          record,
          version,
          StoredFact.Form.DEAL,
          deal.deal(),
          last(deal.deal()),
          links(deal.deal()));
    }
    if (record instanceof CrmRecord.InvoiceRecord invoice) {
      return stored(
          record,
          version,
          StoredFact.Form.INVOICE,
          invoice.invoice(),
          last(invoice.invoice()),
          links(invoice.invoice()));
    }
    CrmRecord.Unreadable unreadable = (CrmRecord.Unreadable) record;
    return stored(
        record,
        version,
        StoredFact.Form.UNREADABLE,
        new NotUnderstood(unreadable.path(), unreadable.message()),
        null,
        Map.of(FactRole.OWNER, Set.of(NOBODY)));
  }

  static StoredFact gone(RecordRef ref, int version) {
    return new StoredFact(
        ref, version, StoredFact.Form.GONE, "{}", StoredJson.hash("gone"), null, null, Map.of());
  }

  static Deal deal(StoredFact fact) {
    return StoredJson.read(fact.content(), Deal.class);
  }

  static Invoice invoice(StoredFact fact) {
    return StoredJson.read(fact.content(), Invoice.class);
  }

  static CrmRecord.Unreadable unreadable(StoredFact fact) {
    NotUnderstood content = StoredJson.read(fact.content(), NotUnderstood.class);
    return new CrmRecord.Unreadable(
        fact.ref(), Optional.empty(), content.path(), content.message());
  }

  private static StoredFact stored(
      CrmRecord record,
      int version,
      StoredFact.Form form,
      Object content,
      @Nullable LocalDate lastDate,
      Map<FactRole, Set<String>> links) {
    String text = StoredJson.sorted(content);
    return new StoredFact(
        record.ref(),
        version,
        form,
        text,
        StoredJson.hash(form + text),
        record.changedAt().orElse(null),
        lastDate,
        links);
  }

  private static @Nullable LocalDate last(Deal deal) {
    return later(deal.wonOn(), deal.cancelledOn());
  }

  private static @Nullable LocalDate last(Invoice invoice) {
    LocalDate last = later(invoice.issuedOn(), invoice.cancelledOn());
    for (Payment payment : invoice.payments()) {
      last = later(last, payment.on());
    }
    return last;
  }

  private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isAfter(other) ? one : other;
  }

  private static Map<FactRole, Set<String>> links(Deal deal) {
    String owner = deal.owner();
    Map<FactRole, Set<String>> links = new EnumMap<>(FactRole.class);
    put(links, FactRole.OWNER, owner == null ? NOBODY : owner);
    put(links, FactRole.TEAM, deal.team());
    put(links, FactRole.CUSTOMER, deal.customer());
    if (!deal.splits().isEmpty()) {
      links.put(
          FactRole.SPLIT,
          deal.splits().stream()
              .map(SplitShare::person)
              .collect(Collectors.toCollection(LinkedHashSet::new)));
    }
    return links;
  }

  private static Map<FactRole, Set<String>> links(Invoice invoice) {
    Map<FactRole, Set<String>> links = new EnumMap<>(FactRole.class);
    String owner = invoice.owner();
    put(links, FactRole.OWNER, owner == null && invoice.deal() == null ? NOBODY : owner);
    put(links, FactRole.CUSTOMER, invoice.customer());
    put(links, FactRole.DEAL, invoice.deal());
    put(links, FactRole.REVERSES, invoice.reverses());
    return links;
  }

  private static void put(
      Map<FactRole, Set<String>> links, FactRole role, @Nullable String target) {
    if (target != null) {
      links.put(role, Set.of(target));
    }
  }

  private record NotUnderstood(String path, String message) {}
}
