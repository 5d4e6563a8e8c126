package org.commissionconnector.writeback;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commissionconnector.calculator.message.Language;
import org.commissionconnector.crm.CommissionResult;
import org.commissionconnector.crm.RecordRef;
import org.commissionconnector.facts.Facts;
import org.commissionconnector.ledger.Ledger;
import org.commissionconnector.ledger.Periods;
import org.commissionconnector.settlement.CompanyTerms;
import org.commissionconnector.settlement.ResultQueue;
import org.commissionconnector.settlement.StatementStore;

/** Leaves in the outbox what the CRM has not been told yet about records. */
public final class WriteBack implements ResultQueue {
  private final StatementStore statements;
  private final Outbox outbox;
  private final DealNotes notes;
  private final Ledger ledger;
  private final Periods periods;
  private final Facts facts;
  private final CompanyTerms terms;
  private final Language language;
  private final Clock clock;

  /**
   * @param language for people whose own is not known, and for records that nobody owns
   */
  public WriteBack(
      StatementStore statements,
      Outbox outbox,
      Notices notices,
      Ledger ledger,
      Periods periods,
      Facts facts,
      CompanyTerms terms,
      Language language,
      Clock clock) {
    this.statements = statements;
    this.outbox = outbox;
    this.notes = new DealNotes(notices, terms.company().timeZone(), clock);
    this.ledger = ledger;
    this.periods = periods;
    this.facts = facts;
    this.terms = terms;
    this.language = language;
    this.clock = clock;
  }

  @Override
  public Set<String> queue(Set<String> records) {
    return queue(records, notes::tell);
  }

  @Override
  public Set<String> queueQuietly(Set<String> records) {
    return queue(records, (result, own, reader) -> {});
  }

  private Set<String> queue(Set<String> records, Teller teller) {
    if (records.isEmpty()) {
      return Set.of();
    }
    Map<String, List<RecordShare>> shares = RecordShares.of(statements.about(records));
    Names names = new Names(facts.directory().people(), terms.plans());
    ResultMaker maker =
        new ResultMaker(
            names,
            new PaidShares(ledger.bookings(records), periods),
            terms.company().currency(),
            language);
    Map<String, String> owners = facts.owners(records);
    Set<String> queued = new LinkedHashSet<>();
    for (String record : records) {
      RecordRef ref = RecordRef.parse(record);
      List<RecordShare> own = shares.getOrDefault(record, List.of());
      if (own.isEmpty() && !outbox.knows(ResultMaker.key(ref))) {
        continue;
      }
      Optional<String> owner = Optional.ofNullable(owners.get(record));
      Language reader = owner.map(id -> names.language(id, language)).orElse(language);
      CommissionResult result = maker.make(ref, own, reader);
      if (outbox.leave(result, clock.instant())) {
        queued.add(record);
        teller.tell(result, own, new Reader(owner, reader));
      }
    }
    return queued;
  }

  /** Says what came of a record to whoever should know. */
  @FunctionalInterface
  private interface Teller {
    void tell(CommissionResult result, List<RecordShare> own, Reader reader);
  }

  /**
   * Whom a record's explanation is for.
   *
   * @param owner who reads it; empty where nobody owns the record
   * @param language the owner's, else that of the settings
   */
  record Reader(Optional<String> owner, Language language) {}
}
