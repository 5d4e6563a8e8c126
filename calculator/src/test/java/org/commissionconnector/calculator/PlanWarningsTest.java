package org.commissionconnector.calculator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.commissionconnector.calculator.book.CheckedBook;
import org.commissionconnector.calculator.file.BookReader;
import org.commissionconnector.calculator.file.PlanReader;
import org.commissionconnector.calculator.file.PlanSource;
import org.commissionconnector.calculator.file.ReadException;
import org.commissionconnector.calculator.plan.CommissionPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanWarningsTest {
  private static final String BOOK =
      """
      {"company": {"currency": "EUR"},
       "people": [{"id": "anna", "roles": ["rep"], "teams": ["north"]}, {"id": "eve"}, {"id": "eve"}],
       "teams": [{"id": "north"}],
       "customers": [{"id": "c1", "level": "VIP", "tags": ["key"], "custom": {"size": 17}}],
       "products": [{"id": "p0"}, {"id": "p1", "parent": "p0", "category": "Furniture/Office"}],
       "deals": [{"id": "d1", "owner": "anna", "customer": "c1", "status": "won", "wonOn": "2026-01-05",
                  "type": "new", "amount": "5", "lines": [{"id": "1", "product": "p1", "amount": "5"}],
                  "custom": {"region": "north"}}],
       "targets": [{"measure": "sales", "person": "anna", "period": "2026-01", "amount": "5"},
                   {"measure": "sale", "person": "anna", "period": "2026-01", "amount": "5"},
                   {"measure": "sale", "person": "anna", "period": "2026-02", "amount": "5"}],
       "indicators": [{"indicator": "calls", "person": "anna", "period": "2026-01", "value": "5"}]}
      """;

  private static List<CommissionPlan> plan(String payees, String measures, String condition)
      throws ReadException {
    String text =
        """
        plan: p
        currency: EUR
        period: month
        effective: 2026-01-01..
        payees: [%s]
        measures: {%s}
        components:
          - component: sales
            credit:
              event: deal
              if: %s
            pay: 5%%
        """
            .formatted(payees, measures, condition);
    return PlanReader.read(List.of(new PlanSource("p.yaml", text)), null);
  }

  private static String warnings(List<CommissionPlan> plans) throws ReadException {
    CheckedBook book = BookReader.readBook(BOOK);
    return PlanWarnings.of(plans, book, "book.json").stream()
        .map(
            warning ->
                warning.file()
                    + ":"
                    + warning.line()
                    + ":"
                    + warning.column()
                    + ": "
                    + warning.message())
        .collect(Collectors.joining("\n"));
  }

  @Test
  void namesPersonsMeasuresAndIndicatorsThatNobodyKnows() throws ReadException {
    assertEquals(
        """
        book.json:null:null: no plan knows the indicator 'calls'; did you mean 'call'?
        book.json:null:null: no plan knows the measure 'sale' of a target; did you mean 'sales'?
        p.yaml:5:26: nobody in the book has the id 'zoe'
        p.yaml:6:12: the book has no indicator 'call'\
        """,
        warnings(
            plan(
                "{role: nobody}, {person: zoe}, {person: anna}, {person: eve}",
                "contacts: {indicator: call}",
                "deal.amount > 0")));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          deal.type == 'New'                          | 11:24 no record has the deal.type 'New'; the nearest is 'new'
          "'New' != deal.type"                        | 11:12 no record has the deal.type 'New'; the nearest is 'new'
          "deal.type in ['new', 'renewal']"           | 11:33 no record has the deal.type 'renewal'; the nearest is 'new'
          customer.region == 'North'                  | 11:30 no record has the customer.region 'North'
          "'vip' in customer.tags"                    | 11:12 no record has the customer.tags 'vip'; the nearest is 'key'
          deal.custom.region == 'South'               | 11:33 no record has the deal.custom.region 'South'; the nearest is 'north'
          "within(line.category, 'Office')"           | 11:34 no record has the line.category 'Office'; the nearest is 'Furniture/Office'
          deal.status == 'Won'                        | 11:26 no record has the deal.status 'Won'; the nearest is 'won'
          """)
  void namesTextsThatMatchNoRecord(String condition, String warning) throws ReadException {
    String place = warning.substring(0, warning.indexOf(' '));
    assertEquals(
        "p.yaml:" + place + ": " + warning.substring(warning.indexOf(' ') + 1),
        warnings(plan("{person: anna}", "calls: {indicator: calls}", condition))
            .lines()
            .filter(line -> line.startsWith("p.yaml"))
            .collect(Collectors.joining("\n")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "deal.type == 'new' && deal.custom.region == 'north'",
        "\"within(line.category, 'Furniture')\"",
        "\"within(line.product, 'p0')\"",
        "deal.status == 'cancelled'",
        "deal.wonOn > '2030-01-01'",
        "deal.wonOn == '2030-01-01'",
        "customer.custom.size == '17'",
        "\"'rep' in payee.roles && 'north' in payee.teams\""
      })
  void isSilentAboutTextsThatDo(String condition) throws ReadException {
    assertEquals(
        "",
        warnings(plan("{person: anna}", "calls: {indicator: calls}", condition))
            .lines()
            .filter(line -> line.startsWith("p.yaml"))
            .collect(Collectors.joining("\n")));
  }
}
