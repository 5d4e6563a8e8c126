package org.commissionconnector.settlement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.commissionconnector.calculator.CalculationResult;
import org.commissionconnector.calculator.CalculationResult.Problem;
import org.commissionconnector.calculator.CalculationResult.Uncredited;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.crm.CrmRecord;
import org.commissionconnector.ledger.TransactionRecord;

/**
 * Keeps what a settlement found besides statements.
 *
 * <p>A settlement sees the whole of a payee's records but only parts of others'. So what it finds
 * about a record counts only when the record's owner was settled.
 */
final class Findings {
  private static final String PERSON = "person:";

  private final StatementStore store;
  private final SettlementBook book;
  private final Set<String> payees;
  private final Set<String> changed;

  /**
   * @param changed refs of records that changed; some may be gone and not in the book
   */
  Findings(StatementStore store, SettlementBook book, Set<String> payees, Set<String> changed) {
    this.store = store;
    this.book = book;
    this.payees = payees;
    this.changed = changed;
  }

  void keep(CalculationResult result) {
    Set<String> home = new LinkedHashSet<>(changed);
    home.removeAll(book.records());
    book.records().stream().filter(record -> book.isHome(record, payees)).forEach(home::add);
    keepUncredited(home, result.uncredited());
    keepProblems(home, result.problems());
  }

  private void keepUncredited(Set<String> home, List<Uncredited> found) {
    Map<String, String> recordOf = new HashMap<>();
    List<Uncredited> kept =
        found.stream()
            .filter(
                line -> {
                  String record = TransactionRecord.of(line.transaction(), home);
                  if (record != null) {
                    recordOf.put(line.transaction(), record);
                  }
                  return record != null;
                })
            .toList();
    store.replaceUncredited(home, recordOf, kept);
  }

  private void keepProblems(Set<String> home, List<Problem> found) {
    Set<String> scopes = new LinkedHashSet<>(home);
    payees.forEach(payee -> scopes.add(PERSON + payee));
    List<ScopedProblem> kept = new ArrayList<>();
    for (Problem problem : found) {
      scopes(problem.record(), home).forEach(scope -> kept.add(new ScopedProblem(scope, problem)));
    }
    for (CrmRecord.Unreadable record : book.facts().unreadable()) {
      String ref = record.ref().toString();
      if (home.contains(ref)) {
        Message message = Message.of("facts.not-understood", record.message());
        String name = record.ref().kind().word() + ":" + ref;
        kept.add(new ScopedProblem(ref, new Problem(name, record.path(), message)));
      }
    }
    store.replaceProblems(scopes, kept);
  }

  /** A person's problem goes by the person, a record's by the record, any other by who met it. */
  private Set<String> scopes(String record, Set<String> home) {
    if (record.startsWith(PERSON)) {
      return payees.contains(record.substring(PERSON.length())) ? Set.of(record) : Set.of();
    }
    String own = TransactionRecord.of(record, home);
    if (own != null) {
      return Set.of(own);
    }
    return TransactionRecord.of(record, book.records()) == null
        ? payees.stream().map(PERSON::concat).collect(Collectors.toSet())
        : Set.of();
  }
}
