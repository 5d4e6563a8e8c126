package org.commissionconnector.settlement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commissionconnector.calculator.Statement;
import org.commissionconnector.ledger.TransactionRecord;
import org.jspecify.annotations.Nullable;

/** A statement's lines, by the record they are about. */
final class StatementLines {
  private final Map<String, List<Object>> byRecord = new HashMap<>();
  private final Set<String> records;

  private StatementLines(Set<String> records) {
    this.records = records;
  }

  /** The records whose lines are not the same in both. */
  static Set<String> differing(
      @Nullable Statement before, @Nullable Statement now, Set<String> records) {
    Map<String, List<Object>> old = of(before, records);
    Map<String, List<Object>> lines = of(now, records);
    Set<String> differing = new HashSet<>(old.keySet());
    differing.addAll(lines.keySet());
    differing.removeIf(record -> lines.getOrDefault(record, List.of()).equals(old.get(record)));
    return differing;
  }

  private static Map<String, List<Object>> of(@Nullable Statement statement, Set<String> records) {
    StatementLines lines = new StatementLines(records);
    if (statement != null) {
      statement.earnings().forEach(line -> lines.add(line.transaction(), line));
      statement.releases().forEach(line -> lines.add(line.transaction(), line));
      statement.clawbacks().forEach(line -> lines.add(line.transaction(), line));
      statement.estimates().forEach(line -> lines.add(line.transaction(), line));
    }
    return lines.byRecord;
  }

  private void add(@Nullable String transaction, Object line) {
    String record = TransactionRecord.of(transaction, records);
    if (record != null) {
      byRecord.computeIfAbsent(record, ref -> new ArrayList<>()).add(line);
    }
  }
}
