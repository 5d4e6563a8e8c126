package org.commissionconnector.crm.suitecrm;

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

/**
 * Goes through what changed, a window of change dates at a time, each a good deal over the last.
 */
final class SuitePull {
  /** A change is dated when its program starts, and an import takes long. */
  static final Duration OVERLAP = Duration.ofHours(1);

  private final SuiteClient suite;
  private final SuiteRecords records;

  SuitePull(SuiteClient suite, SuiteRecords records) {
    this.suite = suite;
    this.records = records;
  }

  /**
   * The pages from a cursor on, each read when it is asked for.
   *
   * @param now by the server's clock
   */
  Stream<Page> pages(Optional<String> cursor, Instant now) {
    SuiteCursor start =
        cursor
            .map(text -> resume(SuiteCursor.parse(text), now))
            .orElse(SuiteCursor.start(null, now));
    return StreamSupport.stream(new Pages(start), false);
  }

  private static SuiteCursor resume(SuiteCursor cursor, Instant now) {
    return cursor.kind() == null ? SuiteCursor.start(cursor.to().minus(OVERLAP), now) : cursor;
  }

  private static Filter window(SuiteCursor cursor) {
    Filter window = Filter.NONE.and("date_modified", "lt", SuiteRow.write(cursor.to()));
    Instant from = cursor.from();
    return from == null ? window : window.and("date_modified", "gte", SuiteRow.write(from));
  }

  /** Reads a page for each step, from one kind to the next. */
  private final class Pages extends AbstractSpliterator<Page> {
    private SuiteCursor at;
    private long total = -1;

    Pages(SuiteCursor start) {
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
      List<SuiteRow> rows =
          suite.page(SuiteIds.module(kind), records.fields(kind), window(at), at.after());
      List<CrmRecord> read = records.of(kind, rows);
      at =
          rows.size() < SuiteClient.PAGE ? at.nextKind() : at.after(rows.get(rows.size() - 1).id());
      action.accept(new Page(read, at.toString(), total));
      return true;
    }

    private void count() {
      if (total < 0 && at.from() == null) {
        total =
            suite.count(SuiteIds.module(Kind.DEAL), window(at))
                + suite.count(SuiteIds.module(Kind.INVOICE), window(at));
      }
    }
  }
}
