package org.commissionconnector.writeback;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.commissionconnector.calculator.Statement;
import org.commissionconnector.ledger.TransactionRecord;
import org.commissionconnector.settlement.StatementKey;
import org.jspecify.annotations.Nullable;

/** Sorts the lines of statements by the records they are about; each statement is walked once. */
final class RecordShares {
  /** The same whatever was settled last, so that nothing is written twice. */
  private static final Comparator<Statement> ORDER =
      Comparator.comparing(Statement::payee)
          .thenComparing(Statement::plan)
          .thenComparing(Statement::period);

  private final Set<String> records;
  private final Map<String, List<RecordShare>> shares = new LinkedHashMap<>();

  private RecordShares(Set<String> records) {
    this.records = records;
  }

  static Map<String, List<RecordShare>> of(Map<String, List<Statement>> about) {
    RecordShares sorted = new RecordShares(about.keySet());
    Map<StatementKey, Statement> each = new LinkedHashMap<>();
    about.values().stream()
        .flatMap(List::stream)
        .forEach(statement -> each.putIfAbsent(StatementKey.of(statement), statement));
    each.values().stream().sorted(ORDER).forEach(sorted::add);
    return sorted.shares;
  }

  private void add(Statement statement) {
    Map<String, RecordShare> own = new LinkedHashMap<>();
    statement
        .earnings()
        .forEach(
            line -> sort(own, statement, line.transaction(), line, (s, l) -> s.earnings().add(l)));
    statement
        .releases()
        .forEach(
            line -> sort(own, statement, line.transaction(), line, (s, l) -> s.releases().add(l)));
    statement
        .clawbacks()
        .forEach(
            line -> sort(own, statement, line.transaction(), line, (s, l) -> s.clawbacks().add(l)));
    statement
        .estimates()
        .forEach(
            line -> sort(own, statement, line.transaction(), line, (s, l) -> s.estimates().add(l)));
    own.forEach(
        (record, share) -> shares.computeIfAbsent(record, ref -> new ArrayList<>()).add(share));
  }

  private <T> void sort(
      Map<String, RecordShare> own,
      Statement statement,
      @Nullable String transaction,
      T line,
      BiConsumer<RecordShare, T> into) {
    String record = TransactionRecord.of(transaction, records);
    if (record != null) {
      into.accept(own.computeIfAbsent(record, ref -> new RecordShare(statement)), line);
    }
  }
}
