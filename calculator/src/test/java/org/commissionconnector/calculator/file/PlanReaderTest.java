package org.commissionconnector.calculator.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.commissionconnector.calculator.message.Language;
import org.commissionconnector.calculator.period.FiscalCalendar;
import org.commissionconnector.calculator.plan.CommissionPlan;
import org.commissionconnector.calculator.plan.Component;
import org.commissionconnector.calculator.plan.Draw;
import org.commissionconnector.calculator.plan.Pay;
import org.commissionconnector.calculator.plan.Tiers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanReaderTest {
  private static final String FULL =
      """
      plan: field-sales
      title: {en: Field sales 2026, zh: 2026 外勤销售提成方案}
      currency: EUR
      period: month
      effective: 2026-01-01..2026-12-31
      payees:
        - role: account-executive
        - {person: ben, from: 2026-03-10, to: 2026-10-31}
      exclude: customer.house || deal.type == 'sample'
      measures:
        revenue:       {event: invoice, to: owner, base: amount}
        new-customers: {event: deal, if: customer.isNew, base: count}
        satisfaction:  {indicator: satisfaction}
      components:
        - component: new-business
          title: {en: New business, zh: 新客户提成}
          credit:
            event: invoice
            if: deal.type == 'new' && line.category != 'Samples'
            to: owner
            share: 100%
            base: amount
            below-zero: keep
          quota: revenue
          pay: 5%
          release: {when: payment}
          clawback: {when: [credit-note, cancellation, {unpaid: 90d}], within: 180d, share: 100%, over: 12m, basis: rate}
          limits: {per: line, min: 0, max: 5000, excess: lost}
        - component: ladder
          credit: {event: deal}
          pay:
            tiers:
              of: attainment
              over: year-to-date
              on-border: this
              overage: highest
              target-pay: payee.ote - payee.baseSalary
              steps:
                - {from: 0%, to: 50%, multiplier: 0.8}
                - {to: 100%, multiplier: 1}
                - {to: 1.5, multiplier: 1.5}
                - {multiplier: 2}
        - component: score
          pay:
            score:
              target-pay: 5000
              kpis:
                - {of: attainment(revenue), weight: 50%, cap: 100%}
                - {of: attainment(satisfaction), weight: 0.5}
              curve: [{score: 80%, pay: 50%}, {score: 100%, pay: 100%}]
        - component: override
          credit: {event: invoice, to: chain, base: {earnings: new-business}}
          pay: {levels: [10%, 3%, 1%]}
        - component: kicker
          pay: {bonus: {of: attainment(revenue), steps: [{at: 110%, amount: 7500}, {at: 100%, amount: 0.05 * payee.ote}], take: all}}
      limits: {per: period, max: 20000}
      release: {parts: [{share: 50%, when: earned}, {share: 50%, when: full-payment, after: 30d}], installments: {count: 3, every: month}, holdback: {share: 10%, for: 90d}, leavers: forfeit}
      draw: {amount: 2000, as: guarantee, recoverable: true, periods: 1..6, recover: {from: 4, share: 100%, max: 500}}
      ramp: [{periods: 1..2, quota: 50%, guarantee: 3000}, {periods: 3.., quota: 75%}]
      prorate: {quota: true, draw: true, start-day: not-counted}
      fx: {rate-on: period-end}
      rounding: half-even
      """;

  private static CommissionPlan read(String text) throws ReadException {
    return PlanReader.read(List.of(new PlanSource("p.yaml", text)), new FiscalCalendar(1)).get(0);
  }

  private static Component component(CommissionPlan plan, String id) {
    return plan.components().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void readsEverySectionOfAPlan() throws ReadException {
    CommissionPlan plan = read(FULL);
    assertEquals("2026 外勤销售提成方案", plan.title().text(Language.ZH, plan.id()));
    assertEquals(LocalDate.of(2026, 12, 31), plan.to());
    assertEquals(List.of("revenue", "new-customers", "satisfaction"), names(plan));
    assertEquals(
        "half-even", plan.rounding().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    assertEquals(CommissionPlan.RateDay.PERIOD_END, plan.rateDay());
    Component first = plan.components().get(0);
    assertEquals("p.yaml:15:5", first.position().toString());
    assertTrue(first.clawback().orElseThrow().unpaid().isPresent());
    assertTrue(plan.clawback().onCreditNote());
    assertEquals(2, plan.release().parts().size());
    assertEquals(null, plan.ramp().get(1).lastPeriod());
  }

  private static List<String> names(CommissionPlan plan) {
    return plan.measures().stream().map(measure -> measure.name()).toList();
  }

  @Test
  void overageIsWrittenIntoEveryTierThatStartsAtTheTargetOrAbove() throws ReadException {
    Pay.Table table = (Pay.Table) component(read(FULL), "ladder").pay();
    assertEquals(
        "[null, null, 1, 1]",
        table.tiers().steps().stream()
            .map(step -> String.valueOf(step.backTo()))
            .toList()
            .toString());
    assertEquals(Tiers.Over.YEAR_TO_DATE, table.tiers().over());
  }

  @Test
  void milestonesComeInAscendingOrderHoweverTheyAreWritten() throws ReadException {
    Pay.Bonus bonus = (Pay.Bonus) component(read(FULL), "kicker").pay();
    assertEquals("1", bonus.steps().get(0).at().toString());
    assertTrue(bonus.all());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          as: advance                      | true  | 1 | an advance is recovered unless said otherwise
          as: guarantee                    | false | 1 | a guarantee is not
          as: advance, recoverable: false  | false | 1 | said otherwise
          as: guarantee, recover: {from: 3}| false | 3 | the first period to recover in
          """)
  void drawsHaveTheirDefaults(String written, boolean recoverable, int from, String why)
      throws ReadException {
    Draw draw =
        read(FULL.replaceAll("draw: \\{amount.*", "draw: {amount: 100, " + written + "}"))
            .draw()
            .orElseThrow();
    assertEquals(recoverable, draw.recoverable(), why);
    assertEquals(from, draw.recoverFrom(), why);
  }

  @Test
  void emptySectionsAreAsGoodAsNone() throws ReadException {
    CommissionPlan plan =
        read(
            """
            plan: p
            currency: EUR
            period: month
            effective: '2026-01-01..'
            payees: []
            measures: {}
            components: []
            limits: {}
            release: {}
            clawback: {}
            draw: {}
            ramp: []
            prorate: {}
            """);
    assertTrue(plan.limits().isEmpty() && plan.draw().isEmpty());
    assertTrue(plan.clawback().onCancellation());
    assertEquals(1, plan.release().parts().size());
    assertEquals(null, plan.to());
  }

  private static String version(String id, String currency, String period, String effective) {
    return "plan: %s\ncurrency: %s\nperiod: %s\neffective: %s\npayees: []\n"
        .formatted(id, currency, period, effective);
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          EUR month 2026-07-01.. | - | one follows the other
          EUR month 2026-06-01.. | b.yaml:4:12: this version of plan 'p' overlaps with the one at a.yaml:4:12 | the last month is in both
          USD month 2026-07-01.. | b.yaml:2:11: versions of plan 'p' differ in currency: USD here, EUR at a.yaml:2:11 | another currency
          EUR quarter 2026-07-01.. | b.yaml:3:9: versions of plan 'p' differ in period: quarter here, month at a.yaml:3:9 | another period
          """)
  void versionsOfOnePlanAreHeldAgainstEachOther(String second, @Nullable String refused, String why)
      throws ReadException {
    String[] parts = second.split(" ", -1);
    List<PlanSource> sources =
        List.of(
            new PlanSource("a.yaml", version("p", "EUR", "month", "2026-01-01..2026-06-30")),
            new PlanSource("b.yaml", version("p", parts[0], parts[1], parts[2])),
            new PlanSource("c.yaml", version("other", "CNY", "year", "2026-01-01..")));
    if (refused == null) {
      assertEquals(3, PlanReader.read(sources, null).size(), why);
    } else {
      ReadException told =
          assertThrows(ReadException.class, () -> PlanReader.read(sources, null), why);
      assertEquals(refused, told.getMessage(), why);
    }
  }

  @ParameterizedTest(name = "{0} {1} with a year from month {2}")
  @CsvSource(
      textBlock =
          """
          quarter,   2026-04-01.., 4, true
          quarter,   2026-02-01.., 4, false
          quarter,   2026-02-01.., 2, true
          quarter,   2026-02-01.., 0, true
          quarter,   2026-02-01..2026-04-30, 0, true
          quarter,   2026-02-01..2026-05-31, 0, false
          year,      2026-04-01..2027-03-31, 4, true
          year,      2026-01-01..2026-12-31, 4, false
          half-year, 2026-10-01.., 4, true
          half-month,2026-01-16..2026-02-15, 0, true
          """)
  void bordersOfLongPeriodsDependOnTheFiscalYear(
      String period, String effective, int firstMonth, boolean read) throws ReadException {
    List<PlanSource> sources =
        List.of(new PlanSource("a.yaml", version("p", "EUR", period, effective)));
    FiscalCalendar calendar = firstMonth == 0 ? null : new FiscalCalendar(firstMonth);
    if (read) {
      assertEquals(1, PlanReader.read(sources, calendar).size());
    } else {
      assertThrows(ReadException.class, () -> PlanReader.read(sources, calendar));
    }
  }

  @Test
  void problemsAreToldInChineseToo() {
    List<PlanSource> sources =
        List.of(new PlanSource("a.yaml", version("p", "EUR", "monthly", "2026-01-01..")));
    ReadException refused = assertThrows(ReadException.class, () -> PlanReader.read(sources, null));
    assertEquals(
        "a.yaml:3:9: period 的值“monthly”未知；是否应为“month”？可用的有：half-month, month, quarter, half-year, year",
        refused.text(Language.ZH));
  }

  @Test
  void readsAFolderInTheOrderOfNamesWithoutExamples(@TempDir Path folder)
      throws IOException, ReadException {
    Files.writeString(folder.resolve("b.yaml"), version("b", "EUR", "month", "2026-01-01.."));
    Files.writeString(
        folder.resolve("a.yml"), "\uFEFF" + version("a", "EUR", "month", "2026-01-01.."));
    Files.writeString(folder.resolve("a.examples.yaml"), "examples: []\n");
    Files.writeString(folder.resolve("notes.txt"), "no plan");
    assertEquals(
        List.of("a", "b"), PlanReader.read(folder, null).stream().map(CommissionPlan::id).toList());
  }

  @Test
  void aFileThatIsNotUtf8IsRefused(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("p.yaml");
    Files.write(file, "plan: Gehälter".getBytes(StandardCharsets.ISO_8859_1));
    ReadException refused = assertThrows(ReadException.class, () -> PlanReader.read(file, null));
    assertEquals("p.yaml:1:1: the file is not UTF-8 text; save it as UTF-8", refused.getMessage());
  }

  @Test
  void aFolderWithoutPlansIsRefused(@TempDir Path folder) {
    ReadException refused = assertThrows(ReadException.class, () -> PlanReader.read(folder, null));
    assertTrue(refused.text(Language.EN).endsWith("a plan is a file that ends in .yaml"));
  }

  @Test
  void aFolderThatIsNotThereIsRefused(@TempDir Path folder) {
    Path gone = folder.resolve("gone");
    assertThrows(ReadException.class, () -> PlanReader.read(gone, null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          plan: a\u0000b   | p.yaml:1:8: the character U+0000 may not stand in YAML
          plan: [a         | p.yaml:2:1: this is not YAML: expected ',' or ']', but got <stream end>
          plan: a: b       | p.yaml:1:8: this is not YAML: mapping values are not allowed here
          """)
  void whatIsNotYamlIsToldWithItsPlace(String text, String refused) {
    List<PlanSource> sources = List.of(new PlanSource("p.yaml", text + "\n"));
    ReadException told = assertThrows(ReadException.class, () -> PlanReader.read(sources, null));
    assertEquals(refused, told.getMessage());
  }

  @Test
  void nestingHasAnEnd() {
    String deep = "plan: " + "[".repeat(200) + "]".repeat(200) + "\n";
    List<PlanSource> sources = List.of(new PlanSource("p.yaml", deep));
    ReadException told = assertThrows(ReadException.class, () -> PlanReader.read(sources, null));
    assertTrue(told.text(Language.EN).contains("nested more than 50 deep"), told.getMessage());
  }
}
