package org.commissionconnector.crm.suitecrm;

import java.time.Instant;
import java.util.List;
import org.commissionconnector.crm.CrmRecord;
import org.commissionconnector.crm.RecordRef.Kind;
import org.commissionconnector.crm.pull.PullCursor;
import org.commissionconnector.crm.pull.PullSource;

/** What a pull asks of SuiteCRM, by dates of modification. */
record SuitePull(SuiteClient suite, SuiteRecords records) implements PullSource<SuiteRow> {
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
    return suite.page(SuiteIds.module(kind), records.fields(kind), window(at), at.after());
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
