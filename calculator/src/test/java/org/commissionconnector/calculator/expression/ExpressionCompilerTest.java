package org.commissionconnector.calculator.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.commissionconnector.calculator.message.SourcePosition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionCompilerTest {
  private static final SourcePosition AT = new SourcePosition("plan.yaml", 12, 9);
  private static final Names NAMES = new Names(Set.of("revenue", "new-customers"), true);

  /** A desk for a known customer: amounts, texts, lists, own fields, and much that is null. */
  private static final Scope SCOPE =
      new FakeScope()
          .text("deal.type", "new")
          .text("deal.wonOn", "2026-03-05")
          .number("deal.amount", "10000.00")
          .text("deal.custom.weight", "2.50")
          .text("deal.custom.sales region", "North")
          .number("deal.custom.rooms", "3")
          .with("deal.custom.signed", Value.TRUE)
          .number("line.amount", "1000.10")
          .number("line.quantity", "10")
          .number("line.cost", "0")
          .text("line.category", "Furniture/Office")
          .texts("customer.tags", "key", "industry")
          .with("customer.house", Value.FALSE)
          .with("customer.isNew", Value.TRUE)
          .number("payee.ote", "160000")
          .number("payee.baseSalary", "80000")
          .number("elapsed", "0.5")
          .number("ordersWithin P365D", "1")
          .number("ordersWithin P12M", "2")
          .number("measure revenue THIS_PERIOD", "50000")
          .number("target revenue YEAR_TO_DATE", "600000")
          .number("attainment revenue PREVIOUS_PERIOD", "0.9")
          .number("measure revenue SAME_PERIOD_LAST_YEAR", "40000")
          .number("projected revenue THIS_PERIOD", "100000")
          .number("requiredPerDay revenue THIS_PERIOD", "2500");

  private static Expression compile(String source) throws ExpressionException {
    return ExpressionCompiler.compile(source, AT, Expression.Type.DYNAMIC, NAMES);
  }

  private static String shown(Value value) {
    if (value instanceof Value.Numeric number) {
      return number.value().toString();
    }
    if (value instanceof Value.Text text) {
      return "'" + text.value() + "'";
    }
    if (value instanceof Value.Truth truth) {
      return String.valueOf(truth.value());
    }
    return value instanceof Value.Null ? "null" : value.toString();
  }

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
      line.amount * 0.05 + 100          | 150.005
      0.1 + 0.2 == 0.3                  | true
      1 / 3 * 3 == 1                    | true
      1 / 3                             | 1/3
      9007199254740993 - 9007199254740992 | 1
      0.000000000000000000001 * 1000000 | 0.000000000000001
      7 - 2 - 1                         | 4
      2 + 3 * 4                         | 14
      (2 + 3) * 4                       | 20
      -line.quantity % 3                | -1
      7 % -3                            | 1
      7.5 % 2                           | 1.5
      - 5 + 2                           | -3
      min(3, 1, 2)                      | 1
      max(3, 1, 2)                      | 3
      min(5)                            | 5
      line.amount > 1000                | true
      1000 < line.amount                | true
      line.amount >= 1000.10            | true
      line.amount < 1000.1              | false
      line.quantity == 10.0             | true
      deal.type == 'new'                | true
      deal.type != "New"                | true
      deal.type in ['new', 'renewal']   | true
      deal.type in []                   | false
      line.quantity in [5, 10]          | true
      'key' in customer.tags            | true
      'Key' in customer.tags            | false
      size(customer.tags)               | 2
      customer.tags.size()              | 2
      size('naïve 😀')                   | 7
      deal.type.size()                  | 3
      size([1, 2, 3])                   | 3
      deal.type.startsWith('ne')        | true
      deal.type.contains('ew')          | true
      'a' + deal.type                   | 'anew'
      'a' < 'b'                         | true
      '😀' > '｡'                         | true
      deal.wonOn >= '2026-01-01'        | true
      deal.wonOn < '2026-03-05'         | false
      customer.isNew                    | true
      !customer.house                   | true
      customer.house == false           | true
      deal.custom.weight > 2            | true
      deal.custom.weight == 2.5         | true
      deal.custom.weight * 2            | 5
      2 < deal.custom.weight            | true
      deal.custom.weight == '2.50'      | true
      deal.custom.weight == '2.5'       | false
      deal.custom.weight in [2.5, 3]    | true
      deal.custom.rooms == '3.0'        | true
      deal.custom.signed                | true
      deal.custom.signed == true        | true
      deal.custom['sales region'] == 'North' | true
      `deal.custom['sales region'] > 5 || true` | true
      deal.custom['sales region'] == 5  | false
      within(line.category, 'Furniture') | true
      within(line.category, 'Furn')     | false
      customer.ordersWithin('365d') == 1 | true
      customer.ordersWithin('12m')      | 2
      elapsed()                         | 0.5
      measure('revenue')                | 50000
      measure('revenue', 'same-period-last-year') | 40000
      target('revenue', 'year-to-date') | 600000
      attainment('revenue', 'previous-period') >= 0.9 | true
      projected('revenue')              | 100000
      requiredPerDay('revenue')         | 2500
      payee.ote - payee.baseSalary      | 80000
      line.amount > 500 ? 10 : 20       | 10
      customer.house ? 'a' : 'b'        | 'b'
      line.margin                       | null
      """)
  void gives(String source, String expected) throws Exception {
    assertEquals(expected, shown(compile(source).evaluate(SCOPE)));
  }

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
      line.margin + 1                   | null
      1 - line.margin                   | null
      line.margin * line.discount       | null
      line.margin / 0                   | null
      line.margin % 0                   | null
      -line.margin                      | null
      min(1, line.margin)               | null
      line.margin < 1                   | false
      line.margin >= 1                  | false
      !(line.margin < 1)                | true
      line.margin < line.margin         | false
      line.margin == null               | true
      line.margin != null               | false
      line.margin == line.discount      | true
      line.margin == 0                  | false
      line.margin != 0                  | true
      null == null                      | true
      null in [null]                    | true
      line.margin in [1, null]          | true
      line.margin in [1]                | false
      invoice.number == 'x'             | false
      invoice.number.startsWith('x')    | false
      invoice.number.contains('x')      | false
      size(invoice.number)              | null
      within(invoice.number, 'x')       | false
      deal.custom.nothing == null       | true
      deal.custom.nothing > 2           | false
      !deal.custom.nothing              | true
      deal.custom.nothing ? 1 : 2       | 2
      `deal.custom.nothing || true` | true
      deal.custom.nothing && true       | false
      (deal.custom.nothing && true) == null | false
      true ? null : 1                   | null
      """)
  void nullEqualsOnlyNullAndHasNoOrder(String source, String expected) throws Exception {
    assertEquals(expected, shown(compile(source).evaluate(SCOPE)));
  }
}
