package org.commissionconnector.calculator.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Set;
import org.commissionconnector.calculator.message.Language;
import org.commissionconnector.calculator.message.SourcePosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionRefusalTest {
  private static final SourcePosition AT = new SourcePosition("plan.yaml", 12, 9);
  private static final Names NAMES = new Names(Set.of("revenue", "new-customers"), true);

  private static ExpressionException refused(String source, Expression.Type expected, Names names) {
    return assertThrows(
        ExpressionException.class,
        () -> ExpressionCompiler.compile(source, AT, expected, names),
        source);
  }

  @ParameterizedTest(name = "{0} at {1}: {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
      deal.typ == 'x' | 12:9 | 'deal.typ' is not known; the nearest known name is 'deal.type'
      deal.type > 5 | 12:19 | '>' does not go between a text and a number
      deal.amount > 'large' | 12:21 | '>' does not go between a number and a text
      line.amount + true > 2 | 12:21 | '+' does not go between a number and true or false
      deal | 12:9 | 'deal' is a record; name one of its fields, as deal.id
      deal == 'x' | 12:9 | 'deal' is a record; name one of its fields, as deal.id
      line == null | 12:9 | 'line' is a record; name one of its fields, as line.id
      deal.custom | 12:9 | 'deal.custom' needs the name of a field, as deal.custom.region
      deal.custom == 5 | 12:9 | 'deal.custom' needs the name of a field, as deal.custom.region
      line.custom.x == 1 | 12:9 | 'line' has no fields of the company's own
      line.amount.x > 1 | 12:9 | there is no record here to take 'x' from
      measur('revenue') > 1 | 12:9 | the function 'measur' is not known; the nearest known one is 'measure'
      measure('revenu') > 1 | 12:17 | the measure 'revenu' is not known; the nearest known one is 'revenue'
      measure(revenue) > 1 | 12:17 | measure takes its argument as a text, as measure('revenue')
      measure(deal.type) > 1 | 12:17 | measure takes its argument as a text, as measure('revenue')
      measure() > 1 | 12:9 | measure takes the name of a measure, as measure('revenue')
      measure('revenue','last-year') > 1 | 12:27 | 'last-year' is not a stretch of time; the nearest known one is 'year-to-date'
      attainment('revenue','year-to-date','x') > 1 | 12:9 | attainment takes the name of a measure, as attainment('revenue')
      projected('revenue','year-to-date') > 1 | 12:9 | projected takes the name of a measure, as projected('revenue')
      customer.tags.all(t, t == 'x') | 12:23 | loops such as 'all' are not part of the plan language
      customer.tags.exists(t, t == 'x') | 12:23 | loops such as 'exists' are not part of the plan language
      [1,2].map(x, x*2) == [2] | 12:15 | loops such as 'map' are not part of the plan language
      {'a': 1} == null | 12:9 | maps and loops are not part of the plan language
      b'x' == 'x' | 12:9 | bytes are not part of the plan language; a text is written 'text'
      1u > 0 | 12:9 | '1u' is not a plain decimal number such as 1000 or 0.05
      0x1F > 1 | 12:9 | '0x1F' is not a plain decimal number such as 1000 or 0.05
      1e3 > 1 | 12:9 | '1e3' is not a plain decimal number such as 1000 or 0.05
      .5 > 1 | 12:9 | '.5' is not a plain decimal number such as 1000 or 0.05
      1.5E-3 > 1 | 12:9 | '1.5E-3' is not a plain decimal number such as 1000 or 0.05
      1_000 > 1 | 12:10 | '_000' does not belong here
      5% > 1 | 12:12 | '%' is the rest of a division; a percentage is written as a fraction, 5% as 0.05
      99999999999999999999 > 1 | 12:9 | the number 99999999999999999999 is too long
      deal.type =='x' && | 12:27 | the expression ends too early
      deal.type == 'x | 12:22 | the text 'x has no closing quote
      deal.type = 'x' | 12:19 | '=' does not belong here; it is written '=='
      (deal.type == 'x' | 12:26 | a ')' is missing
      deal.type == 'x') | 12:25 | ')' does not belong here
      deal.type == 'x' and true | 12:26 | 'and' does not belong here; it is written '&&'
      line.amount | 12:9 | this must be true or false, but it gives a number
      deal.type | 12:9 | this must be true or false, but it gives a text
      customer.tags | 12:9 | this must be true or false, but it gives a list of texts
      !line.amount | 12:9 | '!' does not go with a number
      -deal.type == 1 | 12:9 | '-' does not go with a text
      line.amount && true | 12:21 | '&&' does not go between a number and true or false
      true ? 1 : 'x' | 12:14 | '? :' chooses between two values of one kind, not between a number and a text
      deal.type in [1, 2] | 12:19 | 'in' does not go between a text and a list of numbers
      deal.type in 'abc' | 12:19 | 'in' does not go between a text and a text
      deal.type.startsWith(5) | 12:19 | 'startsWith' cannot be used in this way with a text and a number
      startsWith(deal.type, 'x') | 12:9 | 'startsWith' cannot be used in this way with a text and a text
      deal.type.size(1) > 1 | 12:19 | 'size' cannot be used in this way with a text and a number
      within('x') | 12:9 | 'within' cannot be used in this way with a text
      min() > 1 | 12:9 | 'min' needs something to work on
      min(1,'x') > 1 | 12:9 | 'min' cannot be used in this way with a number and a text
      customer.ordersWithin(365) > 1 | 12:18 | ordersWithin takes a length of days or months, as '365d' or '12m'
      customer.ordersWithin('1y') > 1 | 12:18 | ordersWithin takes a length of days or months, as '365d' or '12m'
      deal.ordersWithin('365d') > 1 | 12:9 | ordersWithin belongs to the customer, as customer.ordersWithin('365d')
      ordersWithin('365d') > 1 | 12:9 | ordersWithin belongs to the customer, as customer.ordersWithin('365d')
      deal.custom[5] == 1 | 12:9 | [..] picks only a company's own field by its name, as deal.custom['sales region']
      deal.custom[deal.type] == 1 | 12:9 | [..] picks only a company's own field by its name, as deal.custom['sales region']
      customer.tags[0] == 'x' | 12:9 | [..] picks only a company's own field by its name, as deal.custom['sales region']
      deal.type matches 'x' | 12:19 | 'matches' does not belong here
      deal.type.matches('x') | 12:19 | the function 'matches' is not known; the nearest known one is 'max'
      deal.wonOn > 2026-01-01 | 12:22 | a day that deal.wonOn is compared with stands in quotes, as '2026-01-15'
      Deal{name: 'x'} == null | 12:13 | maps and loops are not part of the plan language
      deal.amount > 10.000,50 | 12:29 | ',' does not belong here
      'ü😀' == deal.typ | 12:17 | 'deal.typ' is not known; the nearest known name is 'deal.type'
      deal.type == null ? 5 : 6 | 12:9 | this must be true or false, but it gives a number
      deal.type.foo | 12:9 | there is no record here to take 'foo' from
      deal.custom.a.b == 1 | 12:9 | there is no record here to take 'b' from
      line.amount > 5 > 3 | 12:25 | '>' does not go between true or false and a number
      within(line.category, Furniture) | 12:31 | 'Furniture' is not known; the nearest known name is 'line.quantity'; a text stands in quotes
      amount > 5 | 12:9 | 'amount' is not known; the nearest known name is 'line.amount'; a text stands in quotes
      team.custom.x == 1 | 12:9 | 'team' has no fields of the company's own
      elapsed(1) > 1 | 12:9 | 'elapsed' cannot be used in this way with a number
      " | 12:9 | the text " has no closing quote
      deal.type == “x” | 12:22 | '“' does not belong here
      `deal.amount>1 || ` | 12:26 | the expression ends too early
      customer.tags == ['a'] | 12:23 | '==' does not go between a list of texts and a list of texts
      deal.wonOn > '1.1.2026' | 12:22 | '1.1.2026' is not a day that deal.wonOn can be compared with; a day is written '2026-01-15'
      """)
  void aConditionIsRefusedWhereItIsWrong(String source, String lineAndColumn, String message) {
    ExpressionException refusal = refused(source, Expression.Type.TRUTH, NAMES);
    assertEquals(message, refusal.reason().text(Language.EN));
    assertEquals("plan.yaml:" + lineAndColumn, refusal.at().toString());
    assertEquals("plan.yaml:" + lineAndColumn + ": " + message, refusal.getMessage());
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
      deal.type == 'new' | this must be a number, but it gives true or false
      deal.type          | this must be a number, but it gives a text
      customer.tags      | this must be a number, but it gives a list of texts
      """)
  void aFormulaMustGiveANumber(String source, String message) {
    assertEquals(
        message, refused(source, Expression.Type.NUMBER, NAMES).reason().text(Language.EN));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"deal", "invoice", "payment", "line", "customer", "team"})
  void whatIsComputedOnceAPeriodSeesNoLine(String record) {
    Names names = new Names(Set.of("revenue"), false);
    assertEquals(
        "'" + record + "' cannot be seen here: this is computed once a period, for no single line",
        refused(record + ".id == 'x'", Expression.Type.TRUTH, names).reason().text(Language.EN));
  }

  @Test
  void aPlanWithoutMeasuresSaysSo() {
    Names names = new Names(Set.of(), true);
    assertEquals(
        "the measure 'revenue' is not known; the plan has no measures",
        refused("measure('revenue')", Expression.Type.NUMBER, names).reason().text(Language.EN));
  }

  @ParameterizedTest(name = "{1} in {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
      line.amount > 1 ~  && deal.typ == 'x' | 13:6
      true ~ ~ && line.x > 1                | 14:5
      '\u00fc\ud83d\ude00' == deal.typ        | 12:17
      """)
  void linesAndColumnsAreThoseOfTheFile(String source, String lineAndColumn) {
    ExpressionException refusal = refused(source.replace('~', '\n'), Expression.Type.TRUTH, NAMES);
    assertEquals("plan.yaml:" + lineAndColumn, refusal.at().toString());
  }

  @Test
  void aRefusalIsSaidInChineseToo() {
    assertEquals(
        "未知字段“deal.typ”；最接近的已知字段是“deal.type”",
        refused("deal.typ == 'x'", Expression.Type.TRUTH, NAMES).reason().text(Language.ZH));
  }
}
