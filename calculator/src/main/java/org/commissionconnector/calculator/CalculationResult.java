package org.commissionconnector.calculator;

import java.util.List;
import org.commissionconnector.calculator.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * What a calculation found.
 *
 * @param statements by payee, plan, period
 * @param uncredited by transaction: every line of the kinds that plans credit which nobody was
 *     credited for
 * @param problems by record, path: records and rules set aside
 * @param warnings by file, line, column
 */
public record CalculationResult(
    List<Statement> statements,
    List<Uncredited> uncredited,
    List<Problem> problems,
    List<Warning> warnings) {

  public CalculationResult {
    statements = List.copyOf(statements);
    uncredited = List.copyOf(uncredited);
    problems = List.copyOf(problems);
    warnings = List.copyOf(warnings);
  }

  public record Uncredited(String transaction, Message reason) {}

  /**
   * @param record {@code invoice:i3}
   * @param path {@code payments[0].amount}
   */
  public record Problem(String record, @Nullable String path, Message message) {}

  /**
   * @param line null where there is none
   * @param column null where there is none
   */
  public record Warning(
      String file, @Nullable Integer line, @Nullable Integer column, Message message) {}
}
