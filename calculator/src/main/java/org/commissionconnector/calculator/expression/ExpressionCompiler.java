package org.commissionconnector.calculator.expression;

import dev.cel.checker.CelChecker;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.ast.CelExpr;
import dev.cel.parser.CelParser;
import dev.cel.parser.CelParserFactory;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.commissionconnector.calculator.message.SourcePosition;

/** Reads an expression: parses it, checks names and types, and makes it ready to evaluate. */
public final class ExpressionCompiler {
  private static final CelParser PARSER = CelParserFactory.standardCelParserBuilder().build();

  private ExpressionCompiler() {}

  /**
   * The expression, ready to evaluate.
   *
   * @param at where its first character stands
   * @param expected what it must give; {@code DYNAMIC} for anything
   * @throws ExpressionException for a syntax error, an unknown name or a type error
   */
  public static Expression compile(
      String source, SourcePosition at, Expression.Type expected, Names names)
      throws ExpressionException {
    Place place = new Place(source, at);
    CelAbstractSyntaxTree parsed = parse(place);
    Map<Long, Integer> positions = parsed.getSource().getPositionsMap();
    NameCheck check = new NameCheck(place, positions, names);
    CelExpr named = check.check(parsed.getExpr());
    new DayCheck(place, positions, check.findings()).check(named);
    CelAbstractSyntaxTree typed =
        typed(
            CelAbstractSyntaxTree.newParsedAst(named, parsed.getSource()),
            TypeRules.checker(named, check.findings()),
            place);
    Expression.Type type = TypeWords.result(typed.getResultType(), expected, place);
    NameCheck.Findings findings = check.findings();
    return new CompiledExpression(
        source,
        at,
        type,
        expected == Expression.Type.NUMBER,
        findings.roots,
        paths(findings),
        new LinkedHashSet<>(findings.calls.values()),
        new TextComparisons(place, positions, findings).in(named),
        new TermBuilder(source, findings).build(named));
  }

  private static CelAbstractSyntaxTree parse(Place place) throws ExpressionException {
    CelValidationResult result = PARSER.parse(place.source());
    if (result.hasError()) {
      throw new Complaints(place).ofParser(result.getErrors().get(0));
    }
    return tree(result);
  }

  private static CelAbstractSyntaxTree typed(
      CelAbstractSyntaxTree named, CelChecker checker, Place place) throws ExpressionException {
    CelValidationResult result = checker.check(named);
    if (result.hasError()) {
      throw new Complaints(place)
          .ofChecker(
              result.getErrors().get(0), named.getExpr(), named.getSource().getPositionsMap());
    }
    return tree(result);
  }

  private static CelAbstractSyntaxTree tree(CelValidationResult result) {
    try {
      return result.getAst();
    } catch (CelValidationException impossibleWithoutErrors) {
      throw new IllegalStateException(impossibleWithoutErrors);
    }
  }

  private static Set<String> paths(NameCheck.Findings findings) {
    Set<String> paths = new LinkedHashSet<>();
    findings.fields.values().forEach(field -> paths.add(field.path()));
    findings.customFields.values().forEach(field -> paths.add(field.path()));
    if (!findings.orders.isEmpty()) {
      paths.add(TypeRules.ORDERS_WITHIN);
    }
    return paths;
  }
}
