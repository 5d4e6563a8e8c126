package org.commissionconnector.calculator.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.commissionconnector.calculator.CalculationResult;
import org.commissionconnector.calculator.Statement;
import org.commissionconnector.calculator.message.Language;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.calculator.money.Exact;
import org.commissionconnector.calculator.money.Money;
import org.commissionconnector.calculator.period.FiscalCalendar;
import org.commissionconnector.calculator.plan.CommissionPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultWriterTest {
  private static final String PLAN =
      """
      plan: field-sales
      title: {en: Field sales 2026, zh: 2026 外勤销售提成方案}
      currency: EUR
      period: month
      effective: 2026-01-01..
      payees: [{role: rep}]
      components:
        - component: new-business
          title: {en: New business, zh: 新客户提成}
          credit: {event: invoice}
          pay: 5%
      """;

  private static Money eur(String amount) {
    return Money.of(Currency.getInstance("EUR"), amount);
  }

  private static Statement statement() {
    Map<String, Statement.MeasureResult> measures = new LinkedHashMap<>();
    measures.put(
        "new-business",
        new Statement.MeasureResult("10000.00", "30000.00", Exact.ONE.dividedBy(Exact.of(3))));
    measures.put("calls", new Statement.MeasureResult("4.5", null, null));
    return new Statement(
        "anna",
        "field-sales",
        new FiscalCalendar(1).parse("2026-11").orElseThrow(),
        measures,
        eur("6666.67"),
        eur("500.00"),
        eur("250.00"),
        eur("250.00"),
        eur("40.00"),
        eur("-120.00"),
        new Statement.DrawResult(eur("100.00"), eur("0.00"), eur("30.00"), eur("70.00")),
        eur("-10.00"),
        eur("50.00"),
        eur("0.00"),
        List.of(
            new Statement.Earning(
                "new-business",
                "invoice:i1/1",
                LocalDate.of(2026, 11, 5),
                "10000.00",
                eur("500.00"),
                List.of(Message.of("result.weighted", "5% of 10000.00 = 500.00")),
                Message.of("result.waiting")),
            new Statement.Earning(
                "=kicker, \"extra\"", null, null, null, eur("0.00"), List.of(), null)),
        List.of(
            new Statement.Movement(
                "new-business",
                "invoice:i1/1",
                "2026-11",
                LocalDate.of(2026, 11, 20),
                eur("250.00"))),
        List.of(
            new Statement.Movement(
                "new-business", null, "2026-10", LocalDate.of(2026, 11, 21), eur("40.00"))),
        List.of(
            new Statement.Estimate("new-business", "deal:d7/1", eur("900.00"), eur("450.00")),
            new Statement.Estimate("new-business", "deal:d8", eur("10.00"), null)));
  }

  private static CalculationResult result() {
    return new CalculationResult(
        List.of(statement()),
        List.of(
            new CalculationResult.Uncredited("invoice:i2/1", Message.of("book.missing", "owner"))),
        List.of(
            new CalculationResult.Problem(
                "invoice:i3", "payments[0].amount", Message.of("book.payment-on-nothing")),
            new CalculationResult.Problem("person:ben", null, Message.of("result.waiting"))),
        List.of(
            new CalculationResult.Warning(
                "book.json", null, null, Message.of("warning.target-none", "revenue")),
            new CalculationResult.Warning(
                "field-sales.yaml", 14, 9, Message.of("warning.payee", "zoe"))));
  }

  private static String golden(String name) throws IOException {
    try (InputStream stream =
        Objects.requireNonNull(ResultWriterTest.class.getResourceAsStream(name), name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static List<CommissionPlan> plans() throws ReadException {
    return PlanReader.read(List.of(new PlanSource("p.yaml", PLAN)), null);
  }

  @Test
  void jsonHasEveryFieldInItsOrder() throws IOException {
    StringBuilder out = new StringBuilder();
    new ResultWriter(Language.EN).json(result(), out);
    assertEquals(golden("result.json"), out.toString());
  }

  @ParameterizedTest
  @CsvSource({"EN, statement-en.txt", "ZH, statement-zh.txt"})
  void textIsAStatementThatAPersonCanRead(Language language, String file)
      throws IOException, ReadException {
    StringBuilder out = new StringBuilder();
    new ResultWriter(language).text(result(), plans(), RecordNames.NONE, out);
    assertEquals(golden(file), out.toString());
  }

  @Test
  void csvQuotesAndKeepsFormulasTexts() throws IOException {
    StringBuilder out = new StringBuilder();
    new ResultWriter(Language.EN).csv(result(), out);
    assertEquals(golden("result.csv"), out.toString());
  }

  @Test
  void nothingComputedIsSaid() throws IOException {
    StringBuilder out = new StringBuilder();
    CalculationResult nothing = new CalculationResult(List.of(), List.of(), List.of(), List.of());
    new ResultWriter(Language.ZH).text(nothing, List.of(), RecordNames.NONE, out);
    assertEquals("没有结算单。\n", out.toString());
    out.setLength(0);
    new ResultWriter(Language.EN).json(nothing, out);
    assertEquals(
        """
        {
         "statements": [],
         "uncredited": [],
         "problems": [],
         "warnings": []
        }
        """,
        out.toString());
  }
}
