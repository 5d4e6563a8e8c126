package org.commissionconnector.fake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commissionconnector.calculator.book.Deal;
import org.commissionconnector.calculator.book.Invoice;
import org.commissionconnector.crm.Ability;
import org.commissionconnector.crm.CommissionResult;
import org.commissionconnector.crm.Crm;
import org.commissionconnector.crm.CrmException;
import org.commissionconnector.crm.CrmRecord;
import org.commissionconnector.crm.Directory;
import org.commissionconnector.crm.Finding;
import org.commissionconnector.crm.Notice;
import org.commissionconnector.crm.Page;
import org.commissionconnector.crm.Provisioning;
import org.commissionconnector.crm.RecordRef;
import org.commissionconnector.crm.WriteOutcome;

/** A CRM in memory, which numbers its changes. It lives on when the connector is killed. */
public final class FakeCrm implements Crm {
  private final String connection;
  private final Map<RecordRef, CrmRecord> records = new LinkedHashMap<>();
  private final TreeMap<Long, RecordRef> changes = new TreeMap<>();
  private final Map<RecordRef, CommissionResult> fields = new LinkedHashMap<>();
  private final Map<String, Notice> notices = new LinkedHashMap<>();
  private final Set<RecordRef> refusing = new LinkedHashSet<>();
  private Directory directory =
      new Directory(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
  private Optional<CrmException> outage = Optional.empty();
  private long number;
  private int pageSize = 3;
  private int fieldChanges;
  private int reads;
  private final AtomicInteger pulls = new AtomicInteger();
  private Runnable beforeRead = () -> {};

  public FakeCrm(String connection) {
    this.connection = connection;
  }

  public void put(Deal deal) {
    put(new CrmRecord.DealRecord(RecordRef.parse(deal.id()), Optional.empty(), deal));
  }

  public void put(Invoice invoice) {
    put(new CrmRecord.InvoiceRecord(RecordRef.parse(invoice.id()), Optional.empty(), invoice));
  }

  public void put(CrmRecord record) {
    records.put(record.ref(), record);
    changes.values().remove(record.ref());
    changes.put(++number, record.ref());
  }

  public void delete(RecordRef ref) {
    records.remove(ref);
    changes.values().remove(ref);
  }

  public void putDirectory(Directory now) {
    directory = now;
  }

  /** Fails every call with this from now on; empty to work again. */
  public void breakDown(Optional<CrmException> with) {
    outage = with;
  }

  /** Refuses results of this record for good. */
  public void refuse(RecordRef ref) {
    refusing.add(ref);
  }

  /** Does this before each read of one record. */
  public void beforeEachRead(Runnable then) {
    beforeRead = then;
  }

  public void pagesOf(int records) {
    pageSize = records;
  }

  /** The product's fields as they stand, by record. */
  public Map<RecordRef, CommissionResult> fields() {
    return fields;
  }

  /** The product's fields on a record that has some. */
  public CommissionResult field(RecordRef ref) {
    return Objects.requireNonNull(fields.get(ref), () -> "nothing was written to " + ref);
  }

  public List<Notice> notices() {
    return List.copyOf(notices.values());
  }

  /** How often a write changed something. */
  public int fieldChanges() {
    return fieldChanges;
  }

  /** How often somebody asked what changed. Any thread may ask. */
  public int pulls() {
    return pulls.get();
  }

  public int reads() {
    return reads;
  }

  @Override
  public String connection() {
    return connection;
  }

  @Override
  public List<Finding> check() {
    return List.of();
  }

  @Override
  public List<String> provision(Provisioning wanted, boolean dryRun) {
    return List.of();
  }

  @Override
  public List<String> deprovision(boolean keepData, boolean dryRun) {
    return List.of();
  }

  @Override
  public Stream<Page> changesSince(Optional<String> cursor) {
    failIfBroken();
    long from = cursor.map(Long::parseLong).orElse(0L);
    List<Map.Entry<Long, RecordRef>> since =
        new ArrayList<>(Map.copyOf(changes.tailMap(from, false)).entrySet());
    since.sort(Map.Entry.comparingByKey());
    List<Page> pages = new ArrayList<>();
    for (int start = 0; start < since.size(); start += pageSize) {
      List<Map.Entry<Long, RecordRef>> part =
          since.subList(start, Math.min(since.size(), start + pageSize));
      pages.add(
          new Page(
              part.stream().map(change -> records.get(change.getValue())).toList(),
              String.valueOf(part.get(part.size() - 1).getKey()),
              since.size()));
    }
    int unused = pulls.incrementAndGet();
    return pages.stream().peek(page -> failIfBroken());
  }

  @Override
  public Optional<CrmRecord> read(RecordRef ref) {
    failIfBroken();
    beforeRead.run();
    reads++;
    return Optional.ofNullable(records.get(ref));
  }

  @Override
  public Set<RecordRef> existing(RecordRef.Kind kind) {
    failIfBroken();
    return records.keySet().stream()
        .filter(ref -> ref.kind() == kind)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  @Override
  public Directory directory() {
    failIfBroken();
    return directory;
  }

  @Override
  public List<WriteOutcome> write(List<CommissionResult> results) {
    failIfBroken();
    return results.stream().map(this::write).toList();
  }

  private WriteOutcome write(CommissionResult result) {
    if (refusing.contains(result.ref())) {
      return WriteOutcome.failed(result.key(), "the record is locked", true);
    }
    CommissionResult before = fields.put(result.ref(), result);
    if (result.equals(before)) {
      return WriteOutcome.unchanged(result.key());
    }
    fieldChanges++;
    return WriteOutcome.written(result.key());
  }

  @Override
  public boolean notify(Notice notice) {
    failIfBroken();
    return notices.putIfAbsent(notice.key(), notice) == null;
  }

  @Override
  public Set<Ability> supports() {
    return Set.of(Ability.values());
  }

  @Override
  public void close() {}

  private void failIfBroken() {
    if (outage.isPresent()) {
      throw outage.get();
    }
  }
}
