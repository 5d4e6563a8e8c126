package org.commissionconnector.crm.suitecrm;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.commissionconnector.crm.CrmRecord;
import org.commissionconnector.crm.RecordRef;
import org.commissionconnector.crm.RecordRef.Kind;
import org.commissionconnector.crm.pull.PullCursor;
import org.commissionconnector.crm.pull.PullSource;

/** What a pull asks of SuiteCRM, by dates of modification. For one pull. */
final class SuitePull implements PullSource<SuiteRow> {
  private static final String LINES = "AOS_Products_Quotes";

  private final SuiteClient suite;
  private final SuiteRecords records;
  private final SuiteChanges changes;
  private final Set<Kind> unchanged = EnumSet.noneOf(Kind.class);

  SuitePull(SuiteClient suite, SuiteRecords records, SuiteChanges changes) {
    this.suite = suite;
    this.records = records;
    this.changes = changes;
  }

  @Override
  public String product() {
    return "SuiteCRM";
  }

  @Override
  public int pageSize() {
    return SuiteClient.PAGE;
  }

  @Override
  public List<SuiteRow> page(Kind kind, PullCursor at) {
    return unchanged.contains(kind)
        ? List.of()
        : suite.page(SuiteIds.module(kind), records.fields(kind), window(at), at.after());
  }

  /** The package's list is short where a page of records is long: it also says when to ask none. */
  @Override
  public Set<RecordRef> gone(Kind kind, PullCursor window) {
    SuiteChanges.Told told = changes.in(kind, window);
    if (told.isKnown() && told.changed() == 0) {
      unchanged.add(kind);
    }
    return told.deleted();
  }

  /** A changed line leaves its invoice's date as it is. */
  @Override
  public List<SuiteRow> besides(Kind kind, PullCursor window) {
    List<SuiteRow> invoices = new ArrayList<>();
    if (kind == Kind.INVOICE) {
      Set<String> ids = new LinkedHashSet<>();
      suite
          .all(LINES, List.of("parent_id"), window(window).and("parent_type", "eq", "AOS_Invoices"))
          .stream()
          .map(line -> line.text("parent_id"))
          .filter(Objects::nonNull)
          .forEach(ids::add);
      ids.forEach(
          id ->
              suite.find(SuiteIds.module(kind), records.fields(kind), id).ifPresent(invoices::add));
    }
    return invoices;
  }

  @Override
  public String id(SuiteRow row) {
    return row.id();
  }

  @Override
  public List<CrmRecord> records(Kind kind, List<SuiteRow> rows) {
    return records.of(kind, rows);
  }

  @Override
  public long count(Kind kind, PullCursor window) {
    return suite.count(SuiteIds.module(kind), window(window));
  }

  private static Filter window(PullCursor cursor) {
    Filter window = Filter.NONE.and("date_modified", "lt", SuiteRow.write(cursor.to()));
    Instant from = cursor.from();
    return from == null ? window : window.and("date_modified", "gte", SuiteRow.write(from));
  }
}
