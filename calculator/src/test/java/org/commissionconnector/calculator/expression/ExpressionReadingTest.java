package org.commissionconnector.calculator.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.commissionconnector.calculator.message.SourcePosition;
import org.junit.jupiter.api.Test;

/** What an expression tells about itself before it is evaluated. */
class ExpressionReadingTest {
  private static final SourcePosition AT = new SourcePosition("plan.yaml", 3, 5);
  private static final Names NAMES = new Names(Set.of("revenue", "sales"), true);

  private static Expression compile(String source) throws ExpressionException {
    return ExpressionCompiler.compile(source, AT, Expression.Type.DYNAMIC, NAMES);
  }

  @Test
  void itNamesWhatItReads() throws Exception {
    Expression expression =
        compile("deal.custom.region == 'n' && customer.ordersWithin('9d') > payee.periodNumber");
    assertEquals(Set.of("deal", "customer", "payee"), expression.roots());
    assertEquals(
        Set.of("deal.custom.region", "customer.ordersWithin", "payee.periodNumber"),
        expression.paths());
    assertEquals(true, expression.namesTransaction());
    assertEquals(Expression.Type.TRUTH, expression.type());
    assertEquals(AT, expression.position());
  }

  @Test
  void whatIsOfThePayeeAloneNamesNoTransaction() throws Exception {
    Expression expression = compile("0.05 * payee.ote + measure('revenue')");
    assertEquals(false, expression.namesTransaction());
    assertEquals(Expression.Type.NUMBER, expression.type());
  }

  @Test
  void itListsTheMeasuresItAsksFor() throws Exception {
    assertEquals(
        Set.of(
            new Expression.MeasureCall("measure", "revenue", Expression.When.THIS_PERIOD),
            new Expression.MeasureCall("attainment", "sales", Expression.When.PREVIOUS_PERIOD),
            new Expression.MeasureCall("target", "sales", Expression.When.YEAR_TO_DATE),
            new Expression.MeasureCall("projected", "sales", Expression.When.THIS_PERIOD)),
        compile(
                "measure('revenue') + attainment('sales', 'previous-period')"
                    + " + target('sales', 'year-to-date') + projected('sales')")
            .measureCalls());
  }

  @Test
  void itListsTextsHeldAgainstFieldsWithTheirPlaces() throws Exception {
    Expression expression =
        compile(
            "deal.type == 'new' || 'x' != customer.level || line.product in ['a', 'b']"
                + " || 'vip' in customer.tags || !within(line.category, 'Desks')"
                + " || deal.custom.region == 'North' || deal.type + 'x' == 'y'");
    assertEquals(
        List.of(
            "deal.type EQUALS new 3:18",
            "customer.level EQUALS x 3:27",
            "line.product EQUALS a 3:69",
            "line.product EQUALS b 3:74",
            "customer.tags EQUALS vip 3:82",
            "line.category WITHIN Desks 3:131",
            "deal.custom.region EQUALS North 3:165"),
        expression.textComparisons().stream()
            .map(
                found ->
                    "%s %s %s %d:%d"
                        .formatted(
                            found.path(),
                            found.relation(),
                            found.literal(),
                            found.at().line(),
                            found.at().column()))
            .sorted(java.util.Comparator.comparingInt(ExpressionReadingTest::column))
            .toList());
  }

  private static int column(String found) {
    return Integer.parseInt(found.substring(found.lastIndexOf(':') + 1));
  }
}
