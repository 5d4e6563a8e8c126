package org.commissionconnector.calculator.expression;

import java.util.List;
import java.util.Set;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.calculator.message.SourcePosition;

/** An expression that passed all checks. */
record CompiledExpression(
    String source,
    SourcePosition position,
    Type type,
    boolean numberIsDue,
    Set<String> roots,
    Set<String> paths,
    Set<MeasureCall> measureCalls,
    List<TextComparison> textComparisons,
    Term term)
    implements Expression {

  CompiledExpression {
    roots = Set.copyOf(roots);
    paths = Set.copyOf(paths);
    measureCalls = Set.copyOf(measureCalls);
    textComparisons = List.copyOf(textComparisons);
  }

  @Override
  public boolean namesTransaction() {
    return roots.stream()
        .flatMap(root -> Subject.of(root).stream())
        .anyMatch(Subject::isOfTransaction);
  }

  @Override
  public Value evaluate(Scope scope) throws EvaluationException {
    Value value = term.value(scope);
    if (!numberIsDue || value instanceof Value.Numeric) {
      return value;
    }
    if (value instanceof Value.Null) {
      throw new EvaluationException(Message.of("expression.null-for-number", source));
    }
    return new Value.Numeric(Arithmetic.number(value));
  }

  @Override
  public boolean holds(Scope scope) throws EvaluationException {
    return term.holds(scope);
  }

  @Override
  public String toString() {
    return source;
  }
}
