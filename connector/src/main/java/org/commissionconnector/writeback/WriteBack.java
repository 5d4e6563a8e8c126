package org.commissionconnector.writeback;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
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
   * @param language of the explanation on a record, and of people without a language
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
    this.notes = new DealNotes(notices, terms.company().timeZone(), language, clock);
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
    return queue(records, (result, own) -> {});
  }

  private Set<String> queue(
      Set<String> records, BiConsumer<CommissionResult, List<RecordShare>> teller) {
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
    Set<String> queued = new LinkedHashSet<>();
    for (String record : records) {
      RecordRef ref = RecordRef.parse(record);
      List<RecordShare> own = shares.getOrDefault(record, List.of());
      if (own.isEmpty() && !outbox.knows(ResultMaker.key(ref))) {
        continue;
      }
      CommissionResult result = maker.make(ref, own);
      if (outbox.leave(result, clock.instant())) {
        queued.add(record);
        teller.accept(result, own);
      }
    }
    return queued;
  }
}
