package org.commissionconnector.settlement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import org.commissionconnector.calculator.CalculationRequest;
import org.commissionconnector.calculator.CalculationResult;
import org.commissionconnector.calculator.Statement;
import org.commissionconnector.calculator.book.Book;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.calculator.period.FiscalCalendar;
import org.commissionconnector.crm.RecordRef;
import org.commissionconnector.facts.Kept;
import org.commissionconnector.ledger.Bookkeeper;
import org.commissionconnector.ledger.Dues;
import org.commissionconnector.ledger.NewEntry;
import org.commissionconnector.ledger.TransactionRecord;
import org.jspecify.annotations.Nullable;

/**
 * Computes what touched payees are due and books only what changed.
 *
 * <p>A payee is settled in one transaction with everything that follows from it: the ledger, the
 * statements as kept for reading, and what the CRM must be told.
 */
public final class Settlement {
  private static final int PAYEES_AT_ONCE = 25;

  private final CompanyTerms terms;
  private final Calculation calculation;
  private final SettlementParts parts;
  private final Bookkeeper bookkeeper;
  private final Clock clock;

  public Settlement(
      CompanyTerms terms, Calculation calculation, SettlementParts parts, Clock clock) {
    this.terms = terms;
    this.calculation = calculation;
    this.parts = parts;
    this.clock = clock;
    this.bookkeeper =
        new Bookkeeper(
            parts.ledger(), parts.periods(), new FiscalCalendar(terms.company().fiscalYearStart()));
  }

  /**
   * Settles everybody that was touched, at once. Part of the caller's transaction, if it has one.
   */
  public Settled settle(Kept kept) {
    return kept.touched().isEmpty()
        ? Settled.NOTHING
        : settle(kept.touched(), texts(kept.changes()));
  }

  /** Remembers who was touched, for {@link #settleDue} after a long pull. */
  public void mark(Kept kept) {
    if (!kept.touched().isEmpty()) {
      Map<RecordRef, Message> corrections = new LinkedHashMap<>(kept.changes());
      corrections.keySet().removeAll(kept.news());
      parts.due().mark(kept.touched(), corrections);
    }
  }

  /** Marks everybody: plans or agreements changed, or a day passed. */
  public void markEverybody() {
    parts.due().mark(parts.facts().everybody(), Map.of());
  }

  /** How many payees are marked. */
  public long due() {
    return parts.due().count();
  }

  /**
   * Settles all who are marked, a few in each transaction, so that a crash loses nothing.
   *
   * @param progress told how many were settled so far
   */
  public Settled.Counts settleDue(LongConsumer progress) {
    Map<String, Message> changes = parts.due().changes();
    Settled.Counts counts = Settled.Counts.NONE;
    Set<String> next = parts.due().some(PAYEES_AT_ONCE);
    while (!next.isEmpty()) {
      counts = counts.plus(settleMarked(next, changes).counts());
      progress.accept(counts.payees());
      next = parts.due().some(PAYEES_AT_ONCE);
    }
    return counts;
  }

  private Settled settleMarked(Set<String> payees, Map<String, Message> changes) {
    return parts
        .transactions()
        .inOne(
            () -> {
              Settled settled = settle(payees, changes);
              parts.due().settled(payees);
              return settled;
            });
  }

  private Settled settle(Set<String> payees, Map<String, Message> changes) {
    return parts.transactions().inOne(() -> new Run(payees, changes).settle());
  }

  /** Everything kept, as one book. */
  public Book book() {
    return new SettlementBook(parts.facts().whole()).book(terms);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), terms.company().timeZone());
  }

  private static Map<String, Message> texts(Map<RecordRef, Message> changes) {
    Map<String, Message> texts = new HashMap<>();
    changes.forEach((ref, why) -> texts.put(ref.toString(), why));
    return texts;
  }

  /** One settlement of some payees. */
  private final class Run {
    private final Set<String> payees;
    private final Causes causes;
    private final SettlementBook book;
    private final List<NewEntry> booked = new ArrayList<>();
    private final Set<String> affected = new LinkedHashSet<>();

    Run(Set<String> payees, Map<String, Message> changes) {
      this.payees = payees;
      this.causes = new Causes(changes);
      this.book = new SettlementBook(parts.facts().bookOf(payees));
    }

    Settled settle() {
      LocalDate today = today();
      LocalDate through = parts.facts().lastDate().filter(today::isBefore).orElse(today);
      CalculationResult result =
          calculation.calculate(
              book.book(terms), new CalculationRequest(null, today, payees, through));
      Map<String, List<Statement>> statements = new LinkedHashMap<>();
      payees.forEach(payee -> statements.put(payee, new ArrayList<>()));
      for (Statement statement : result.statements()) {
        List<Statement> own = statements.get(statement.payee());
        if (own != null) {
          own.add(statement);
        }
      }
      statements.forEach(this::settle);
      new Findings(parts.statements(), book, payees, causes.records()).keep(result);
      return new Settled(payees, booked, parts.results().queue(affected));
    }

    private void settle(String payee, List<Statement> statements) {
      booked.addAll(
          bookkeeper.book(
              payee,
              Dues.of(statements, this::record),
              causes::of,
              book.facts().versions(),
              clock.instant()));
      Map<StatementKey, Set<String>> records = new HashMap<>();
      statements.forEach(
          statement -> records.put(StatementKey.of(statement), recordsOf(statement)));
      affected.addAll(parts.statements().replace(payee, statements, records, clock.instant()));
    }

    private Set<String> recordsOf(Statement statement) {
      Set<String> records = new HashSet<>();
      statement.earnings().forEach(earning -> add(records, earning.transaction()));
      statement.releases().forEach(move -> add(records, move.transaction()));
      statement.clawbacks().forEach(move -> add(records, move.transaction()));
      statement.estimates().forEach(estimate -> add(records, estimate.transaction()));
      return records;
    }

    private void add(Set<String> records, @Nullable String transaction) {
      String record = record(transaction);
      if (record != null) {
        records.add(record);
      }
    }

    private @Nullable String record(@Nullable String transaction) {
      return TransactionRecord.of(transaction, book.records());
    }
  }
}
