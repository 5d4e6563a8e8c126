package org.commissionconnector.calculator.file;

import java.util.Optional;
import java.util.regex.Pattern;
import org.commissionconnector.calculator.expression.Expression;
import org.commissionconnector.calculator.money.Exact;
import org.commissionconnector.calculator.plan.Pay;

/** Reads the conditions, formulas and computed amounts of one plan version. */
final class ExpressionReader {
  private static final Pattern NAMES_NOTHING =
      Pattern.compile("[0-9_.,+\\-*/%() ]*([0-9][eE][+-]?[0-9]+)?[0-9_.,+\\-*/%() ]*");

  private final PlanNames names;
  private final Scalars scalars;

  ExpressionReader(PlanNames names, Scalars scalars) {
    this.names = names;
    this.scalars = scalars;
  }

  /** An expression that holds or does not. */
  Optional<Expression> condition(YamlNode node, String what) {
    return scalars.scalar(node, what).flatMap(scalar -> compile(scalar, true));
  }

  /** An expression that gives a number. */
  Optional<Expression> formula(YamlNode node, String what) {
    return scalars.scalar(node, what).flatMap(scalar -> compile(scalar, false));
  }

  /** A figure, or an expression over the payee and measures that gives one. */
  Optional<Pay.Amount> amount(YamlNode node, String what) {
    Optional<YamlNode.Scalar> scalar = scalars.scalar(node, what);
    if (scalar.isEmpty()) {
      return Optional.empty();
    }
    String text = scalar.get().text();
    if (Exact.isPlainDecimal(text) || NAMES_NOTHING.matcher(text).matches()) {
      return scalars.number(node, what).map(Pay.Amount.Figure::new);
    }
    return compile(scalar.get(), false).map(Pay.Amount.Computed::new);
  }

  private Optional<Expression> compile(YamlNode.Scalar scalar, boolean truth) {
    Expression expression = new PendingExpression(scalar.text(), scalar.textAt(), truth);
    boolean sound = true;
    for (Expression.MeasureCall call : expression.measureCalls()) {
      sound &= names.requireMeasure(call.measure(), scalar.textAt());
    }
    return sound ? Optional.of(expression) : Optional.empty();
  }
}
