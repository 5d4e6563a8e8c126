package org.commissionconnector.reconcile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commissionconnector.calculator.Statement.Earning;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.settlement.Statements;

/** What the settlements say of transactions and records. */
final class Evidence {
  private final Set<String> credited = new HashSet<>();
  private final Map<String, List<Message>> uncredited = new HashMap<>();
  private final Map<String, List<Message>> problems = new HashMap<>();

  /** Reads everybody's statements, one payee in memory at a time. */
  static Evidence of(Statements statements) {
    Evidence evidence = new Evidence();
    for (String payee : statements.payees()) {
      statements
          .ofPayee(payee)
          .forEach(statement -> statement.earnings().forEach(evidence::credited));
    }
    statements
        .uncredited()
        .forEach(line -> add(evidence.uncredited, line.transaction(), line.reason()));
    statements
        .problems()
        .forEach(problem -> add(evidence.problems, problem.record(), problem.message()));
    return evidence;
  }

  private void credited(Earning earning) {
    if (earning.transaction() != null) {
      credited.add(earning.transaction());
    }
  }

  private static void add(Map<String, List<Message>> to, String key, Message message) {
    to.computeIfAbsent(key, id -> new ArrayList<>()).add(message);
  }

  boolean isCredited(String transaction) {
    return credited.contains(transaction);
  }

  /** Empty when the transaction is not listed. */
  List<Message> uncredited(String transaction) {
    return uncredited.getOrDefault(transaction, List.of());
  }

  /**
   * @param record {@code deal:odoo:deal/7}
   */
  List<Message> problems(String record) {
    return problems.getOrDefault(record, List.of());
  }
}
