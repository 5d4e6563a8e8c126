package org.commissionconnector.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commissionconnector.calculator.Statement;
import org.commissionconnector.calculator.book.CustomValue;
import org.commissionconnector.calculator.book.Deal;
import org.commissionconnector.calculator.book.Line;
import org.commissionconnector.calculator.book.SplitShare;
import org.commissionconnector.calculator.message.Language;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.calculator.money.Exact;
import org.commissionconnector.calculator.money.Money;
import org.commissionconnector.calculator.money.Rate;
import org.commissionconnector.calculator.period.FiscalCalendar;
import org.commissionconnector.calculator.period.PeriodRule;
import org.junit.jupiter.api.Test;

class StoredJsonTest {
  private static final LocalDate DAY = LocalDate.parse("2026-11-05");

  @Test
  void aDealComesBackAsItWas() {
    Deal deal = deal("0.1");
    assertEquals(deal, StoredJson.read(StoredJson.sorted(deal), Deal.class));
  }

  @Test
  void theSameContentIsTheSameTextWhateverOrderItsFieldsCameIn() {
    assertEquals(StoredJson.sorted(deal("0.10")), StoredJson.sorted(deal("0.1")));
    assertNotEquals(StoredJson.sorted(deal("0.11")), StoredJson.sorted(deal("0.1")));
  }

  private static Deal deal(String discount) {
    return new Deal(
        "odoo:deal/1",
        "Desks, \"oak\" 桌子",
        "odoo:person/7",
        null,
        null,
        Deal.Status.WON,
        null,
        DAY,
        null,
        null,
        null,
        Exact.parse("0.5"),
        "new",
        "EUR",
        Exact.parse("12345678901234567890.12"),
        List.of(new SplitShare("odoo:person/7", Exact.ONE.dividedBy(Exact.of(3)), false)),
        List.of(
            new Line("1", null, Exact.of(3), Exact.parse("-1.50"), null, Exact.parse(discount))),
        Map.of(
            "region", new CustomValue.Text("North"),
            "score", new CustomValue.Numeric(Exact.parse("4.60")),
            "house", new CustomValue.Truth(true)));
  }

  @Test
  void whatAReasonNamesIsKeptAsTheTextPeopleRead() {
    Message reason =
        Message.of("ledger.was", Rate.parse("5%"), Message.of("ledger.was", DAY, Exact.of(7)));
    Message back = StoredJson.read(StoredJson.asGiven(reason), Message.class);
    assertEquals(
        Message.of("ledger.was", "5%", Message.of("ledger.was", DAY.toString(), "7")), back);
    assertEquals(reason.text(Language.ZH), back.text(Language.ZH));
  }

  @Test
  void aStatementComesBackAsItWasWithItsMeasuresInTheirOrder() {
    Money zero = Money.zero(Currency.getInstance("JPY"));
    Map<String, Statement.MeasureResult> measures = new LinkedHashMap<>();
    measures.put("z", new Statement.MeasureResult("1", "3", Exact.ONE.dividedBy(Exact.of(3))));
    measures.put("a", new Statement.MeasureResult("1", null, null));
    Statement statement =
        new Statement(
            "odoo:person/7",
            "field-sales",
            new FiscalCalendar(4).containing(PeriodRule.QUARTER, DAY),
            measures,
            null,
            Money.ofMinor(zero.currency(), -500),
            zero,
            zero,
            zero,
            zero,
            new Statement.DrawResult(zero, zero, zero, zero),
            zero,
            zero,
            zero,
            List.of(
                new Statement.Earning(
                    "new",
                    null,
                    DAY,
                    "1.00",
                    zero,
                    List.of(Message.of("ledger.was", "1", Message.of("ledger.adjustment"))),
                    Message.of("ledger.carried-in"))),
            List.of(
                new Statement.Movement("new", "invoice:odoo:invoice/1/1", "2026-Q2", DAY, zero)),
            List.of(),
            List.of());
    Statement back = StoredJson.read(StoredJson.asGiven(statement), Statement.class);
    assertEquals(statement, back);
    assertEquals(List.of("z", "a"), List.copyOf(back.measures().keySet()));
  }
}
