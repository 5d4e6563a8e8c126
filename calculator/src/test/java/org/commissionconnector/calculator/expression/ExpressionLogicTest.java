package org.commissionconnector.calculator.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Set;
import org.commissionconnector.calculator.message.Language;
import org.commissionconnector.calculator.message.SourcePosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Truth among true, false, null and error. */
class ExpressionLogicTest {
  private static final SourcePosition AT = new SourcePosition("plan.yaml", 1, 1);
  private static final Names NAMES = new Names(Set.of(), true);

  private static final Scope SCOPE =
      new FakeScope()
          .with("deal.custom.T", Value.TRUE)
          .with("deal.custom.F", Value.FALSE)
          .number("line.amount", "100")
          .number("line.quantity", "0")
          .text("deal.custom.size", "large");

  /** T true, F false, N null, E an error. */
  private static String holds(String source) throws ExpressionException {
    String written =
        source
            .replaceAll("\\b([TFN])\\b", "deal.custom.$1")
            .replaceAll("\\bE\\b", "(line.amount / line.quantity > 1)");
    Expression condition = ExpressionCompiler.compile(written, AT, Expression.Type.TRUTH, NAMES);
    try {
      return condition.holds(SCOPE) ? "holds" : "does not";
    } catch (EvaluationException error) {
      return "error";
    }
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
      T           ; holds
      F           ; does not
      N           ; does not
      E           ; error
      !T          ; does not
      !F          ; holds
      !N          ; holds
      !E          ; error
      !!N         ; does not
      T && T      ; holds
      T && F      ; does not
      T && N      ; does not
      T && E      ; error
      F && T      ; does not
      F && N      ; does not
      F && E      ; does not
      N && T      ; does not
      N && F      ; does not
      N && E      ; does not
      E && T      ; error
      E && F      ; does not
      E && N      ; does not
      E && E      ; error
      T || F      ; holds
      T || N      ; holds
      T || E      ; holds
      F || F      ; does not
      F || T      ; holds
      F || N      ; does not
      F || E      ; error
      N || T      ; holds
      N || F      ; does not
      N || E      ; error
      E || T      ; holds
      E || F      ; error
      E || N      ; error
      T ? T : E   ; holds
      T ? E : T   ; error
      F ? E : T   ; holds
      N ? E : T   ; holds
      N ? T : N   ; does not
      E ? T : T   ; error
      (E && F) || T && !N ; holds
      T && T && T && F && E ; does not
      E || F || N || T ; holds
      (N && T) == false ; holds
      (N || F) == null  ; does not
      T == N      ; does not
      T != N      ; holds
      N == null   ; holds
      """)
  void aConditionHoldsOnlyIfItIsTrue(String source, String expected) throws Exception {
    assertEquals(expected, holds(source));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
      line.amount / line.quantity ; division by zero in 'line.amount / line.quantity'
      line.amount % 0             ; division by zero in 'line.amount % 0'
      line.margin                 ; 'line.margin' gives nothing where a number is due
      line.margin * 0.1           ; 'line.margin * 0.1' gives nothing where a number is due
      deal.custom.size            ; 'large' is not a number
      deal.custom.size * 2        ; 'large' is not a number
      -deal.custom.size           ; 'large' is not a number
      deal.custom.T               ; true or false where a number is due
      deal.custom.T + 1           ; true or false where a number is due
      deal.custom.size > 2 ? 1 : 2; 'large' is not a number
      """)
  void aFormulaThatGivesNoNumberIsAnError(String source, String message) throws Exception {
    Expression formula = ExpressionCompiler.compile(source, AT, Expression.Type.NUMBER, NAMES);
    EvaluationException error =
        assertThrows(EvaluationException.class, () -> formula.evaluate(SCOPE));
    assertEquals(message, error.reason().text(Language.EN));
  }

  @Test
  void anOwnFieldHoldsANumberAsText() throws Exception {
    Expression formula =
        ExpressionCompiler.compile("deal.custom.bonus", AT, Expression.Type.NUMBER, NAMES);
    assertEquals(
        new Value.Numeric(org.commissionconnector.calculator.money.Exact.parse("12.5")),
        formula.evaluate(new FakeScope().text("deal.custom.bonus", "12.5")));
  }
}
