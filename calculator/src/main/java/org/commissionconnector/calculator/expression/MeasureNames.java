package org.commissionconnector.calculator.expression;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commissionconnector.calculator.message.NearestWord;

/** Reads calls such as {@code attainment('revenue', 'previous-period')}. */
final class MeasureNames {
  private static final Map<String, Expression.When> STRETCHES = stretches();

  private final Place place;
  private final Map<Long, Integer> positions;
  private final Set<String> known;

  MeasureNames(Place place, Map<Long, Integer> positions, Set<String> known) {
    this.place = place;
    this.positions = positions;
    this.known = known;
  }

  private static Map<String, Expression.When> stretches() {
    Map<String, Expression.When> stretches = new LinkedHashMap<>();
    stretches.put("previous-period", Expression.When.PREVIOUS_PERIOD);
    stretches.put("year-to-date", Expression.When.YEAR_TO_DATE);
    stretches.put("same-period-last-year", Expression.When.SAME_PERIOD_LAST_YEAR);
    return stretches;
  }

  Expression.MeasureCall call(CelExpr part, Function function) throws ExpressionException {
    List<CelExpr> arguments = part.call().args();
    int most = function.takesWhen() ? 2 : 1;
    if (part.call().target().isPresent() || arguments.isEmpty() || arguments.size() > most) {
      throw place.refuse(
          Parts.name(part, positions), "expression.measure-arguments", function.word());
    }
    return new Expression.MeasureCall(
        function.word(),
        measure(arguments.get(0), function),
        arguments.size() == 1 ? Expression.When.THIS_PERIOD : stretch(arguments.get(1)));
  }

  private String measure(CelExpr argument, Function function) throws ExpressionException {
    String name = text(argument, function);
    if (known.contains(name)) {
      return name;
    }
    throw known.isEmpty()
        ? refuse(argument, "expression.no-measures", name)
        : refuse(
            argument, "expression.unknown-measure", name, NearestWord.of(name, known).orElse("?"));
  }

  private Expression.When stretch(CelExpr argument) throws ExpressionException {
    String word = text(argument, Function.MEASURE);
    Expression.When when = STRETCHES.get(word);
    if (when == null) {
      String nearest = NearestWord.of(word, STRETCHES.keySet()).orElse("?");
      throw refuse(argument, "expression.unknown-stretch", word, nearest);
    }
    return when;
  }

  private String text(CelExpr argument, Function function) throws ExpressionException {
    if (argument.getKind() == CelExpr.ExprKind.Kind.CONSTANT
        && argument.constant().getKind() == CelConstant.Kind.STRING_VALUE) {
      return argument.constant().stringValue();
    }
    throw refuse(argument, "expression.measure-not-text", function.word());
  }

  private ExpressionException refuse(CelExpr part, String key, Object... arguments) {
    return place.refuse(Parts.start(part, positions), key, arguments);
  }
}
