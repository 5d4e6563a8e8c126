package org.commissionconnector.calculator.file;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commissionconnector.calculator.expression.EvaluationException;
import org.commissionconnector.calculator.expression.Expression;
import org.commissionconnector.calculator.expression.Scope;
import org.commissionconnector.calculator.expression.Value;
import org.commissionconnector.calculator.message.SourcePosition;

/** An expression by its text alone. */
record PendingExpression(String source, SourcePosition position, boolean truth)
    implements Expression {
  private static final Pattern CALL =
      Pattern.compile("\\b(measure|target|attainment|projected|requiredPerDay)\\(\\s*'([^']*)'");
  private static final Pattern ROOT =
      Pattern.compile("\\b(deal|invoice|payment|line|customer|team|payee)\\.");

  @Override
  public Type type() {
    return truth ? Type.TRUTH : Type.NUMBER;
  }

  @Override
  public Set<String> roots() {
    Set<String> roots = new HashSet<>();
    Matcher matcher = ROOT.matcher(source);
    while (matcher.find()) {
      roots.add(matcher.group(1));
    }
    return roots;
  }

  @Override
  public Set<String> paths() {
    return Set.of();
  }

  @Override
  public Set<MeasureCall> measureCalls() {
    Set<MeasureCall> calls = new HashSet<>();
    Matcher matcher = CALL.matcher(source);
    while (matcher.find()) {
      calls.add(new MeasureCall(matcher.group(1), matcher.group(2), When.THIS_PERIOD));
    }
    return calls;
  }

  @Override
  public List<TextComparison> textComparisons() {
    return List.of();
  }

  @Override
  public boolean namesTransaction() {
    return roots().stream().anyMatch(root -> !root.equals("payee"));
  }

  @Override
  public Value evaluate(Scope scope) throws EvaluationException {
    return Value.NULL;
  }

  @Override
  public boolean holds(Scope scope) throws EvaluationException {
    return false;
  }
}
