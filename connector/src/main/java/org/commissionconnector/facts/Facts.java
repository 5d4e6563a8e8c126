package org.commissionconnector.facts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.commissionconnector.calculator.book.Deal;
import org.commissionconnector.calculator.book.Invoice;
import org.commissionconnector.calculator.book.Line;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.calculator.plan.CommissionPlan;
import org.commissionconnector.crm.CrmRecord;
import org.commissionconnector.crm.Directory;
import org.commissionconnector.crm.RecordRef;
import org.commissionconnector.store.Database;
import org.jspecify.annotations.Nullable;

/** The product's own copy of what the CRMs know, as last read. */
public final class Facts {
  private static final int PAGE = 500;

  private final FactStore store;
  private final StoredDirectory directory;
  private final Reach reach;
  private final Clock clock;

  /**
   * @param plans decide which payees a record matters to
   */
  public Facts(FactStore store, List<CommissionPlan> plans, Clock clock) {
    this.store = store;
    this.directory = new StoredDirectory(store);
    this.reach = Reach.of(plans);
    this.clock = clock;
  }

  /** The refs of those records that are not kept as they are. Keeps nothing. */
  public Set<RecordRef> differing(Collection<? extends CrmRecord> records) {
    Map<String, CrmRecord> byRef = byRef(records);
    return changed(byRef, store.current(byRef.keySet())).stream()
        .map(StoredFact::ref)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Keeps records as just read. Content that is the same as before touches nobody. */
  public Kept keep(Collection<? extends CrmRecord> records) {
    Map<String, CrmRecord> byRef = byRef(records);
    Map<String, StoredFact> before = store.current(byRef.keySet());
    return replace(before, changed(byRef, before));
  }

  private static Map<String, CrmRecord> byRef(Collection<? extends CrmRecord> records) {
    Map<String, CrmRecord> byRef = new LinkedHashMap<>();
    records.forEach(record -> byRef.put(record.ref().toString(), record));
    return byRef;
  }

  private static List<StoredFact> changed(
      Map<String, CrmRecord> byRef, Map<String, StoredFact> before) {
    List<StoredFact> changed = new ArrayList<>();
    byRef.forEach(
        (ref, record) -> {
          StoredFact old = before.get(ref);
          StoredFact now =
              FactContent.of(FirstDays.kept(record, old), old == null ? 1 : old.version() + 1);
          if (old == null || !old.hash().equals(now.hash())) {
            changed.add(now);
          }
        });
    return changed;
  }

  /** Keeps that records are no longer there. */
  public Kept gone(Set<RecordRef> refs) {
    Map<String, StoredFact> before = store.current(refs.stream().map(RecordRef::toString).toList());
    List<StoredFact> changed =
        before.values().stream()
            .filter(fact -> fact.form() != StoredFact.Form.GONE)
            .map(fact -> FactContent.gone(fact.ref(), fact.version() + 1))
            .toList();
    return replace(before, changed);
  }

  private Kept replace(Map<String, StoredFact> before, List<StoredFact> changed) {
    if (changed.isEmpty()) {
      return Kept.NOTHING;
    }
    store.replace(changed, clock.instant());
    Map<RecordRef, Message> changes = new LinkedHashMap<>();
    Set<RecordRef> news = new LinkedHashSet<>();
    List<StoredFact> old = new ArrayList<>();
    for (StoredFact now : changed) {
      StoredFact was = before.get(now.ref().toString());
      changes.put(now.ref(), Change.of(was, now));
      if (was == null) {
        news.add(now.ref());
      } else {
        old.add(was);
      }
    }
    return new Kept(changes, news, dependents().payeesOf(old, changed));
  }

  /** Replaces a connection's people, teams, customers, products, targets and rates. */
  public Kept keepDirectory(String connection, Directory now) {
    Map<DirectoryKind, Set<String>> changed = directory.keep(connection, now);
    if (changed.isEmpty()) {
      return Kept.NOTHING;
    }
    Set<DirectoryKind> kinds = EnumSet.copyOf(changed.keySet());
    kinds.remove(DirectoryKind.CUSTOMER);
    Set<String> touched =
        kinds.isEmpty()
            ? customersPayees(changed.getOrDefault(DirectoryKind.CUSTOMER, Set.of()))
            : everybody();
    return new Kept(Map.of(), Set.of(), touched);
  }

  private Set<String> customersPayees(Set<String> customers) {
    Set<String> refs = store.naming(EnumSet.of(FactRole.CUSTOMER), customers);
    return dependents().payeesOf(List.of(), store.current(refs).values());
  }

  /** Everybody whom anything could touch, with the empty text for what nobody owns. */
  public Set<String> everybody() {
    Set<String> all = new LinkedHashSet<>();
    directory().people().forEach(person -> all.add(person.id()));
    all.addAll(store.targets(EnumSet.of(FactRole.OWNER, FactRole.SPLIT)));
    all.add(FactContent.NOBODY);
    return all;
  }

  /** People, teams, targets and rates of all connections; no customers or products. */
  public Directory directory() {
    return directory.with(Set.of(), Set.of());
  }

  /** Shows every deal, a few in memory at a time, in the order of their ids. */
  public void eachDeal(Consumer<Deal> reader) {
    each(StoredFact.Form.DEAL, fact -> reader.accept(FactContent.deal(fact)));
  }

  /** Shows every invoice and credit note, a few in memory at a time, in the order of their ids. */
  public void eachInvoice(Consumer<Invoice> reader) {
    each(StoredFact.Form.INVOICE, fact -> reader.accept(FactContent.invoice(fact)));
  }

  /** Shows every record that could not be read. */
  public void eachUnreadable(Consumer<CrmRecord.Unreadable> reader) {
    each(StoredFact.Form.UNREADABLE, fact -> reader.accept(FactContent.unreadable(fact)));
  }

  private void each(StoredFact.Form form, Consumer<StoredFact> reader) {
    List<StoredFact> page = store.after(form, "", PAGE);
    while (!page.isEmpty()) {
      page.forEach(reader);
      page = store.after(form, page.get(page.size() - 1).ref().toString(), PAGE);
    }
  }

  /** What these payees' pay depends on. */
  public FactBook bookOf(Set<String> payees) {
    FactBook records = read(dependents().recordsOf(payees), directory());
    return records.with(directory.with(customers(records), products(records)));
  }

  /** Everything. */
  public FactBook whole() {
    return read(store.refs(), directory.all());
  }

  /** What is stored of a few records at a time is in memory beside what was made of them. */
  private FactBook read(Set<String> refs, Directory directory) {
    FactBook.Builder book = new FactBook.Builder();
    Database.inParts(refs, part -> store.current(part).values().forEach(book::add));
    return book.build(directory);
  }

  private Dependents dependents() {
    Directory people = directory();
    return new Dependents(store, reach, new Relations(people.people(), people.teams()));
  }

  /** Who owns each of the records; those that nobody owns are left out. */
  public Map<String, String> owners(Set<String> records) {
    return store.owners(records);
  }

  /** Refs of the connection's records of a kind that are not known to be gone. */
  public Set<RecordRef> refs(String connection, RecordRef.Kind kind) {
    return store.refs(connection, kind);
  }

  /** The latest day that any record names as a dated fact. */
  public Optional<LocalDate> lastDate() {
    return store.lastDate();
  }

  /** How many records of each kind are kept and not gone. */
  public Map<RecordRef.Kind, Long> counts() {
    return store.counts();
  }

  private static Set<String> customers(FactBook book) {
    Set<String> ids = new LinkedHashSet<>();
    book.deals().forEach(deal -> add(ids, deal.customer()));
    book.invoices().forEach(invoice -> add(ids, invoice.customer()));
    return ids;
  }

  private static Set<String> products(FactBook book) {
    Set<String> ids = new LinkedHashSet<>();
    book.deals().forEach(deal -> addProducts(ids, deal.lines()));
    book.invoices().forEach(invoice -> addProducts(ids, invoice.lines()));
    return ids;
  }

  private static void addProducts(Set<String> ids, List<Line> lines) {
    lines.forEach(line -> add(ids, line.product()));
  }

  private static void add(Set<String> ids, @Nullable String id) {
    if (id != null) {
      ids.add(id);
    }
  }
}
