package org.commissionconnector.crm.pull;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.commissionconnector.crm.CrmRecord;
import org.commissionconnector.crm.Page;
import org.commissionconnector.crm.RecordRef;
import org.commissionconnector.crm.RecordRef.Kind;

/**
 * Goes through what changed, a fixed window of change dates at a time, each a little over the last,
 * and in it by id: whatever changes meanwhile leaves the window and comes in the next one.
 *
 * @param <R> a record as the CRM returns it
 */
public final class WindowPull<R> {
  private final PullSource<R> source;
  private final Duration overlap;

  /**
   * @param overlap longer than it takes until a change can be seen whose date was set when it began
   */
  public WindowPull(PullSource<R> source, Duration overlap) {
    this.source = source;
    this.overlap = overlap;
  }

  /**
   * The pages from a cursor on. Each is read when it is asked for; the last may be empty and tells
   * where the next pull starts.
   *
   * @param now by the clock that dates the changes
   * @throws IllegalArgumentException when the cursor is none of ours
   */
  public Stream<Page> pages(Optional<String> cursor, Instant now) {
    PullCursor start =
        cursor
            .map(text -> resume(PullCursor.parse(text, source.product()), now))
            .orElse(PullCursor.start(null, now));
    return StreamSupport.stream(new Pages(start), false);
  }

  private PullCursor resume(PullCursor cursor, Instant now) {
    return cursor.kind() == null ? PullCursor.start(cursor.to().minus(overlap), now) : cursor;
  }

  /** Reads a page for each step, from one kind to the next. */
  private final class Pages extends AbstractSpliterator<Page> {
    private PullCursor at;
    private long total = -1;

    Pages(PullCursor start) {
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
      Set<RecordRef> gone = isFirst() ? source.gone(kind, at) : Set.of();
      List<R> rows = source.page(kind, at);
      List<CrmRecord> read =
          source.records(kind, isFirst() ? and(rows, source.besides(kind, at)) : rows);
      at =
          rows.size() < source.pageSize()
              ? at.nextKind()
              : at.after(source.id(rows.get(rows.size() - 1)));
      action.accept(new Page(read, gone, at.toString(), total));
      return true;
    }

    private List<R> and(List<R> rows, List<R> besides) {
      Map<String, R> all = new LinkedHashMap<>();
      besides.forEach(row -> all.put(source.id(row), row));
      rows.forEach(row -> all.put(source.id(row), row));
      return List.copyOf(all.values());
    }

    /** What is gone before anything was read is nothing to us. */
    private boolean isFirst() {
      return at.from() != null && at.after().isEmpty();
    }

    /** Only where everything is read does anybody wait for the end. */
    private void count() {
      if (total < 0 && at.from() == null) {
        total = source.count(Kind.DEAL, at) + source.count(Kind.INVOICE, at);
      }
    }
  }
}
