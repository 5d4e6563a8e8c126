package org.commissionconnector.settlement;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commissionconnector.calculator.CalculationResult.Uncredited;
import org.commissionconnector.calculator.Statement;

/** Where statements are kept, as the settlement sees it. */
public interface StatementStore extends Statements {
  /**
   * Makes these the payee's only statements.
   *
   * @param records refs of the records each statement is about
   * @return refs of the records that statements now say something else about
   */
  Set<String> replace(
      String payee, List<Statement> statements, Map<StatementKey, Set<String>> records, Instant at);

  /**
   * Replaces what is uncredited of these records.
   *
   * @param recordOf the ref of each transaction's record
   */
  void replaceUncredited(Set<String> records, Map<String, String> recordOf, List<Uncredited> now);

  /** Replaces the problems of these scopes. */
  void replaceProblems(Set<String> scopes, List<ScopedProblem> now);

  /** The refs of the records that each payee's statement of that period is about. */
  Map<String, Set<String>> recordsIn(String plan, String period);

  /** The statements about each of the records; those that none is about are left out. */
  Map<String, List<Statement>> about(Set<String> records);
}
