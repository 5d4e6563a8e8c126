package org.commissionconnector.crm.odoo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.commissionconnector.crm.CrmRecord;
import org.commissionconnector.crm.Page;
import org.commissionconnector.crm.RecordRef.Kind;

/** Goes through what changed, a window of write dates at a time, each a little over the last. */
final class OdooPull {
  /** Longer than Odoo's longest transaction: a change is dated when it starts, not when it ends. */
  static final Duration OVERLAP = Duration.ofMinutes(15);

  private final OdooClient odoo;
  private final OdooRecords records;

  OdooPull(OdooClient odoo, OdooRecords records) {
    this.odoo = odoo;
    this.records = records;
  }

  /**
   * The pages from a cursor on. Each is read when it is asked for; the last may be empty and tells
   * where the next pull starts.
   *
   * @param now by the server's clock
   */
  Stream<Page> pages(Optional<String> cursor, Instant now) {
    OdooCursor start =
        cursor.map(text -> resume(OdooCursor.parse(text), now)).orElse(OdooCursor.start(null, now));
    return StreamSupport.stream(new Pages(start), false);
  }

  private static OdooCursor resume(OdooCursor cursor, Instant now) {
    return cursor.kind() == null ? OdooCursor.start(cursor.to().minus(OVERLAP), now) : cursor;
  }

  private List<Object> domain(Kind kind, OdooCursor cursor) {
    List<Object> window =
        Domain.and(records.domain(kind), Domain.is("write_date", "<", OdooRow.write(cursor.to())));
    Instant from = cursor.from();
    return from == null
        ? window
        : Domain.and(window, Domain.is("write_date", ">=", OdooRow.write(from)));
  }

  /** Reads a page for each step, from one kind to the next. */
  private final class Pages extends AbstractSpliterator<Page> {
    private OdooCursor at;
    private long total = -1;

    Pages(OdooCursor start) {
      super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
      this.at = start;
    }

    @Override
    public boolean tryAdvance(Consumer<? super Page> action) {
      Kind kind = at.kind();
      if (kind == null) {
        return false;
      }
      count();
      List<OdooRow> rows =
          odoo.page(OdooIds.model(kind), domain(kind, at), records.fields(kind), at.after());
      List<CrmRecord> read = records.of(kind, rows);
      at = rows.size() < OdooClient.PAGE ? at.nextKind() : at.after(rows.get(rows.size() - 1).id());
      action.accept(new Page(read, at.toString(), total));
      return true;
    }

    /** Only where everything is read does anybody wait for the end. */
    private void count() {
      if (total < 0 && at.from() == null) {
        total =
            odoo.count(OdooIds.model(Kind.DEAL), domain(Kind.DEAL, at))
                + odoo.count(OdooIds.model(Kind.INVOICE), domain(Kind.INVOICE, at));
      }
    }
  }
}
