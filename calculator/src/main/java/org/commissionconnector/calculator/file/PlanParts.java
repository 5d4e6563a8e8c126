package org.commissionconnector.calculator.file;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commissionconnector.calculator.message.SourcePosition;
import org.commissionconnector.calculator.plan.Pay;

/** What the readers of one plan version share. */
record PlanParts(
    Problems problems, Scalars scalars, PlanNames names, ExpressionReader expressions) {
  private static final Pattern OF_MEASURE =
      Pattern.compile("(attainment|measure)\\(\\s*(['\"]?)([^'\"()]+?)\\2\\s*\\)");

  static PlanParts of(YamlNode.Mapping plan, Problems problems) {
    Scalars scalars = new Scalars(problems);
    PlanNames names = PlanNames.of(plan, problems);
    return new PlanParts(problems, scalars, names, new ExpressionReader(names, scalars, problems));
  }

  Section section(YamlNode node, String what, String... keys) {
    return Section.open(node, what, problems, List.of(keys));
  }

  void problem(SourcePosition at, String key, Object... arguments) {
    problems.add(at, key, arguments);
  }

  /** What is looked at, where only the words and measures of a table may stand. */
  Optional<Pay.Of> ofMeasure(YamlNode node, String what) {
    Optional<YamlNode.Scalar> scalar = scalars.scalar(node, what);
    if (scalar.isEmpty()) {
      return Optional.empty();
    }
    Optional<Pay.Of> of = known(scalar.get());
    if (of.isEmpty()) {
      scalars.unknownWord(
          node,
          what,
          scalar.get().text(),
          List.of("amount", "quantity", "attainment", "attainment(<measure>)", "measure(<name>)"));
    }
    return of;
  }

  /** What is looked at: as in a table, or any number computed from measures. */
  Optional<Pay.Of> of(YamlNode node, String what) {
    Optional<YamlNode.Scalar> scalar = scalars.scalar(node, what);
    if (scalar.isEmpty()) {
      return Optional.empty();
    }
    Optional<Pay.Of> of = known(scalar.get());
    return of.isPresent() ? of : expressions.formulaOfPeriod(node, what).map(Pay.Of.Formula::new);
  }

  private Optional<Pay.Of> known(YamlNode.Scalar scalar) {
    Optional<Pay.Of> own = Scalars.known(scalar.text(), Pay.Of.Own.class).map(of -> of);
    Matcher match = OF_MEASURE.matcher(scalar.text());
    if (own.isPresent() || !match.matches()) {
      return own;
    }
    String measure = match.group(3);
    SourcePosition at = scalar.textAt();
    boolean sound = names.requireMeasure(measure, at);
    Pay.Of of =
        match.group(1).equals("attainment")
            ? new Pay.Of.Attainment(measure)
            : new Pay.Of.MeasureValue(measure);
    return Optional.of(sound ? of : Pay.Of.Own.ATTAINMENT);
  }
}
