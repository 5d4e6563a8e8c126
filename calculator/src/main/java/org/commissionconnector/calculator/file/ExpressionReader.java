package org.commissionconnector.calculator.file;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.commissionconnector.calculator.expression.Expression;
import org.commissionconnector.calculator.expression.ExpressionCompiler;
import org.commissionconnector.calculator.expression.ExpressionException;
import org.commissionconnector.calculator.expression.Names;
import org.commissionconnector.calculator.plan.Pay;

/** Reads the conditions, formulas and computed amounts of one plan version. */
final class ExpressionReader {
  private static final Pattern NAMES_NOTHING = Pattern.compile("[^A-Za-z]*([0-9][eE][^A-Za-z]*)?");

  private final Set<String> measures;
  private final Scalars scalars;
  private final Problems problems;

  ExpressionReader(PlanNames names, Scalars scalars, Problems problems) {
    this.measures = Set.copyOf(names.measureNames());
    this.scalars = scalars;
    this.problems = problems;
  }

  /** An expression that holds or does not. */
  Optional<Expression> condition(YamlNode node, String what) {
    return scalars
        .scalar(node, what)
        .flatMap(scalar -> compile(scalar, Expression.Type.TRUTH, true));
  }

  /** An expression that gives a number. */
  Optional<Expression> formula(YamlNode node, String what) {
    return scalars
        .scalar(node, what)
        .flatMap(scalar -> compile(scalar, Expression.Type.NUMBER, true));
  }

  /** An expression over the payee and measures that gives a number. */
  Optional<Expression> formulaOfPeriod(YamlNode node, String what) {
    return scalars
        .scalar(node, what)
        .flatMap(scalar -> compile(scalar, Expression.Type.NUMBER, false));
  }

  /** A figure, or an expression over the line, the payee and measures that gives one. */
  Optional<Pay.Amount> amountOfLine(YamlNode node, String what) {
    return amount(node, what, true);
  }

  /** A figure, or an expression over the payee and measures that gives one. */
  Optional<Pay.Amount> amount(YamlNode node, String what) {
    return amount(node, what, false);
  }

  private Optional<Pay.Amount> amount(YamlNode node, String what, boolean transaction) {
    Optional<YamlNode.Scalar> scalar = scalars.scalar(node, what);
    if (scalar.isEmpty()) {
      return Optional.empty();
    }
    if (NAMES_NOTHING.matcher(scalar.get().text()).matches()) {
      return scalars.number(node, what).map(Pay.Amount.Figure::new);
    }
    return compile(scalar.get(), Expression.Type.NUMBER, transaction).map(Pay.Amount.Computed::new);
  }

  private Optional<Expression> compile(
      YamlNode.Scalar scalar, Expression.Type expected, boolean transaction) {
    try {
      return Optional.of(
          ExpressionCompiler.compile(
              scalar.text(), scalar.textAt(), expected, new Names(measures, transaction)));
    } catch (ExpressionException refused) {
      problems.add(refused.at(), refused.reason());
      return Optional.empty();
    }
  }
}
