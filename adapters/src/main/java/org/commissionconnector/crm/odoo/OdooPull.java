package org.commissionconnector.crm.odoo;

import java.time.Instant;
import java.util.List;
import org.commissionconnector.crm.CrmRecord;
import org.commissionconnector.crm.RecordRef.Kind;
import org.commissionconnector.crm.pull.PullCursor;
import org.commissionconnector.crm.pull.PullSource;

/** What a pull asks of Odoo, by write dates. */
record OdooPull(OdooClient odoo, OdooRecords records) implements PullSource<OdooRow> {
  @Override
  public String product() {
    return "Odoo";
  }

  @Override
  public int pageSize() {
    return OdooClient.PAGE;
  }

  @Override
  public List<OdooRow> page(Kind kind, PullCursor at) {
    long after = at.after().isEmpty() ? 0 : Long.parseLong(at.after());
    return odoo.page(OdooIds.model(kind), domain(kind, at), records.fields(kind), after);
  }

  @Override
  public String id(OdooRow row) {
    return Long.toString(row.id());
  }

  @Override
  public List<CrmRecord> records(Kind kind, List<OdooRow> rows) {
    return records.of(kind, rows);
  }

  @Override
  public long count(Kind kind, PullCursor window) {
    return odoo.count(OdooIds.model(kind), domain(kind, window));
  }

  private List<Object> domain(Kind kind, PullCursor cursor) {
    List<Object> window =
        Domain.and(records.domain(kind), Domain.is("write_date", "<", OdooRow.write(cursor.to())));
    Instant from = cursor.from();
    return from == null
        ? window
        : Domain.and(window, Domain.is("write_date", ">=", OdooRow.write(from)));
  }
}
