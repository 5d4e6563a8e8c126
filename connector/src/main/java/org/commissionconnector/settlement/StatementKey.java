package org.commissionconnector.settlement;

import org.commissionconnector.calculator.Statement;

/** Names a statement. */
public record StatementKey(String payee, String plan, String period) {
  public static StatementKey of(Statement statement) {
    return new StatementKey(statement.payee(), statement.plan(), statement.period().name());
  }
}
