package org.commissionconnector.catchup;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.commissionconnector.crm.Crm;
import org.commissionconnector.crm.CrmException;
import org.commissionconnector.crm.CrmRecord;
import org.commissionconnector.crm.Directory;
import org.commissionconnector.crm.Page;
import org.commissionconnector.crm.RecordRef;
import org.commissionconnector.facts.Facts;
import org.commissionconnector.facts.Kept;
import org.commissionconnector.settlement.Settled;
import org.commissionconnector.settlement.Settlement;
import org.commissionconnector.store.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the facts up to date with a CRM and settles whom that touches.
 *
 * <p>The records of a page, the marks of those they touch and the cursor are one transaction, so a
 * catch-up that was cut off goes on where it was. Those marked are settled when the pull is over,
 * each once.
 */
public final class CatchUp {
  private static final Logger log = LoggerFactory.getLogger(CatchUp.class);
  private static final int FEW = 20;

  private final Transactions transactions;
  private final Facts facts;
  private final Settlement settlement;
  private final Cursors cursors;
  private final Clock clock;

  public CatchUp(
      Transactions transactions, Facts facts, Settlement settlement, Cursors cursors, Clock clock) {
    this.transactions = transactions;
    this.facts = facts;
    this.settlement = settlement;
    this.cursors = cursors;
    this.clock = clock;
  }

  /**
   * Reads the directory and all that changed since last time.
   *
   * @throws CrmException when the CRM could not be read to the end; what was read is kept and
   *     settled
   */
  public CatchUpReport run(Crm crm, CatchUpProgress progress) {
    Pull pull = new Pull(crm, progress);
    Optional<CrmException> failure = Optional.empty();
    try {
      pull.run();
    } catch (CrmException cut) {
      failure = Optional.of(cut);
    }
    Settled.Counts settled = settle(progress);
    if (failure.isPresent()) {
      throw failure.get();
    }
    log.info(
        "caught up with {}: {} of {} records changed, {} entries booked",
        crm.connection(),
        pull.changed,
        pull.records,
        settled.booked());
    return new CatchUpReport(pull.byKind, pull.changed, settled);
  }

  /**
   * Finds records that the CRM has no longer. Each is asked for once more before it counts as gone.
   *
   * @throws CrmException when so many are missing at once that it looks like a lost right to read
   */
  public CatchUpReport sweep(Crm crm) {
    long changed = 0;
    for (RecordRef.Kind kind : List.of(RecordRef.Kind.DEAL, RecordRef.Kind.INVOICE)) {
      changed += sweep(crm, kind);
    }
    return new CatchUpReport(Map.of(), changed, settle(CatchUpProgress.NONE));
  }

  private long sweep(Crm crm, RecordRef.Kind kind) {
    Set<RecordRef> known = facts.refs(crm.connection(), kind);
    Set<RecordRef> missing = new LinkedHashSet<>(known);
    missing.removeAll(crm.existing(kind));
    if (missing.size() > FEW && missing.size() > known.size() / 10) {
      throw new CrmException(
          CrmException.Kind.UNEXPECTED,
          "%d of %d %ss that were read from %s are not there any more; nothing was taken back. Can the user still read them?"
              .formatted(missing.size(), known.size(), kind.word(), crm.connection()));
    }
    List<CrmRecord> there = new ArrayList<>();
    Set<RecordRef> gone = new LinkedHashSet<>();
    for (RecordRef ref : missing) {
      crm.read(ref).ifPresentOrElse(there::add, () -> gone.add(ref));
    }
    Kept kept =
        transactions.inOne(
            () -> {
              Kept all = facts.keep(there).and(facts.gone(gone));
              settlement.mark(all);
              return all;
            });
    return kept.changes().size();
  }

  private Settled.Counts settle(CatchUpProgress progress) {
    long total = settlement.due();
    return settlement.settleDue(settled -> progress.settled(settled, Math.max(settled, total)));
  }

  /** One pull from one CRM. */
  private final class Pull {
    private final Crm crm;
    private final CatchUpProgress progress;
    private final Map<RecordRef.Kind, Long> byKind = new EnumMap<>(RecordRef.Kind.class);
    private long records;
    private long changed;

    Pull(Crm crm, CatchUpProgress progress) {
      this.crm = crm;
      this.progress = progress;
    }

    void run() {
      Directory directory = crm.directory();
      transactions.inOne(() -> settlement.mark(facts.keepDirectory(crm.connection(), directory)));
      try (Stream<Page> pages = crm.changesSince(cursors.cursor(crm.connection()))) {
        for (Iterator<Page> each = pages.iterator(); each.hasNext(); ) {
          keep(each.next());
        }
      }
    }

    private void keep(Page page) {
      Kept kept =
          transactions.inOne(
              () -> {
                Kept now = facts.keep(page.records()).and(facts.gone(page.gone()));
                settlement.mark(now);
                cursors.keep(crm.connection(), page.cursor(), clock.instant());
                return now;
              });
      page.records().forEach(record -> byKind.merge(record.ref().kind(), 1L, Long::sum));
      records += page.records().size();
      changed += kept.changes().size();
      progress.pulled(records, page.total());
    }
  }
}
