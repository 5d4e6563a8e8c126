package org.commissionconnector.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.commissionconnector.calculator.CalculationResult;
import org.commissionconnector.calculator.Statement;
import org.commissionconnector.calculator.Statement.DrawResult;
import org.commissionconnector.calculator.Statement.MeasureResult;
import org.commissionconnector.calculator.book.Company;
import org.commissionconnector.calculator.book.Person;
import org.commissionconnector.calculator.book.Team;
import org.commissionconnector.calculator.file.PlanReader;
import org.commissionconnector.calculator.file.PlanSource;
import org.commissionconnector.calculator.file.ReadException;
import org.commissionconnector.calculator.message.Language;
import org.commissionconnector.calculator.money.Exact;
import org.commissionconnector.calculator.money.Money;
import org.commissionconnector.calculator.money.Rate;
import org.commissionconnector.calculator.period.FiscalCalendar;
import org.commissionconnector.calculator.period.Period;
import org.commissionconnector.config.AlertSettings;
import org.commissionconnector.crm.Directory;
import org.commissionconnector.crm.Notice;
import org.commissionconnector.crm.RecordRef;
import org.commissionconnector.settlement.CompanyTerms;
import org.commissionconnector.settlement.PeriodOfPlan;
import org.commissionconnector.settlement.Statements;
import org.commissionconnector.store.Transactions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertsTest {
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final String MONTHLY =
      """
      plan: field-sales
      title: {en: Field sales, zh: 外勤方案}
      currency: EUR
      period: month
      effective: 2026-01-01..2026-12-31
      payees: [{role: rep}]
      components:
        - component: revenue
          credit: {event: invoice, to: owner, base: amount}
          pay: 5%
      """;
  private static final AlertSettings BELOW_80 =
      new AlertSettings(20, Optional.of(Rate.parse("80%")), Optional.empty());

  private final List<Notice> told = new ArrayList<>();
  private final Set<SentAlerts.Sent> sent = new HashSet<>();
  private final List<Statement> statements = new ArrayList<>();
  private String managersLanguage = "en_US";

  @Test
  void tellsTheManagerInWordsOnTheTwentieth() {
    statements.add(november("21500.00", "50000.00", "0.43"));

    assertEquals(1, send("2026-11-20T09:00:00Z", MONTHLY, BELOW_80));

    assertEquals(
        List.of(
            new Notice(
                "behind-target/field-sales/revenue/odoo:person/7/2026-11",
                Notice.Kind.TASK,
                RecordRef.parse("odoo:person/3"),
                Optional.empty(),
                "Anna is at 43 % of target on the 20th",
                "Anna, plan Field sales, 2026-11: revenue is 21500.00 of a target of 50000.00."
                    + " 28500.00 is missing, 10 days are left.",
                Optional.of(LocalDate.parse("2026-11-20")))),
        told);
  }

  @Test
  void tellsAManagerWhoReadsChineseInChinese() {
    managersLanguage = "zh_CN";
    statements.add(november("21500.00", "50000.00", "0.43"));

    assertEquals(1, send("2026-11-20T09:00:00Z", MONTHLY, BELOW_80));

    assertEquals("截至11月20日，Anna完成目标的 43%", told.get(0).subject());
    assertEquals(
        "Anna，方案“外勤方案”，2026-11：revenue 为 21500.00，目标 50000.00。还差 28500.00，剩余 10 天。",
        told.get(0).text());
  }

  @Test
  void tellsOnceForEachPayeePlanAndPeriod() {
    statements.add(november("21500.00", "50000.00", "0.43"));

    assertEquals(1, send("2026-11-20T09:00:00Z", MONTHLY, BELOW_80));
    assertEquals(0, send("2026-11-20T10:00:00Z", MONTHLY, BELOW_80));
    assertEquals(0, send("2026-11-25T09:00:00Z", MONTHLY, BELOW_80));
    assertEquals(1, told.size());
  }

  @ParameterizedTest(name = "{0}, attainment {1}: {2} told, {3}")
  @CsvSource(
      textBlock =
          """
          2026-11-19T22:59:59Z, 0.43,   0, still the 19th in Berlin
          2026-11-19T23:00:00Z, 0.43,   1, the 20th in Berlin
          2026-11-20T09:00:00Z, 0.7999, 1, just below
          2026-11-20T09:00:00Z, 0.8,    0, exactly at the bar
          2026-11-30T22:59:59Z, 0,      1, the month's last second
          2026-11-30T23:00:00Z, 0,      0, December has no statement yet
          2026-11-20T09:00:00Z, ,       0, no target
          """)
  void tellsFromTheDayOnWhoIsBelowTheBar(
      String now, @Nullable String attainment, int expected, String why) {
    statements.add(november("1.00", attainment == null ? null : "2.00", attainment));

    assertEquals(expected, send(now, MONTHLY, BELOW_80), why);
  }

  @ParameterizedTest(name = "{0}, attainment {1}: {2} told, {3}")
  @CsvSource(
      textBlock =
          """
          2026-11-20T09:00:00Z, 0.6666, 1, 20 of 30 days have passed
          2026-11-20T09:00:00Z, 0.6667, 0, ahead of the calendar
          """)
  void orWhoIsBehindTheCalendar(String now, String attainment, int expected, String why) {
    statements.add(november("1.00", "2.00", attainment));

    assertEquals(
        expected,
        send(now, MONTHLY, new AlertSettings(20, Optional.empty(), Optional.empty())),
        why);
  }

  @ParameterizedTest(name = "{0}: {1} told, {2}")
  @CsvSource(
      textBlock =
          """
          2026-11-20T09:00:00Z, 0, the quarter ends in December
          2026-12-19T09:00:00Z, 0, a day too early
          2026-12-20T09:00:00Z, 1, the 20th of its last month
          """)
  void aQuarterIsJudgedInItsLastMonth(String now, int expected, String why) {
    statements.add(statement("2026-Q4", "1.00", "2.00", "0.5"));

    assertEquals(
        expected, send(now, MONTHLY.replace("period: month", "period: quarter"), BELOW_80), why);
  }

  @Test
  void looksAtTheOneMeasureThatTheSettingsName() {
    statements.add(november("1.00", "2.00", "0.5"));

    assertEquals(
        0,
        send(
            "2026-11-20T09:00:00Z",
            MONTHLY,
            new AlertSettings(20, Optional.of(Rate.parse("80%")), Optional.of("margin"))));
  }

  @Test
  void theTeamsManagerIsTheManagerOfWhoHasNoneOfTheirOwn() {
    Managers managers = new Managers(directory());

    assertEquals(Optional.of("odoo:person/3"), managers.of(anna()).map(Person::id));
    assertEquals(Optional.empty(), managers.of(max()).map(Person::id));
  }

  private int send(String now, String plan, AlertSettings settings) {
    Company company = new Company(EUR, ZoneId.of("Europe/Berlin"), 1);
    CompanyTerms terms = CompanyTerms.of(company, plans(plan));
    AlertSources sources =
        new AlertSources(
            this::directory, new ListedStatements(statements), this::tell, this::keep, DIRECTLY);
    Clock clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
    return new Alerts(settings, Language.EN, terms, sources, clock).send();
  }

  private static List<org.commissionconnector.calculator.plan.CommissionPlan> plans(String text) {
    try {
      return PlanReader.read(
          List.of(new PlanSource("field-sales.yaml", text)), new FiscalCalendar(1));
    } catch (ReadException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private boolean tell(Notice notice) {
    return told.add(notice);
  }

  private boolean keep(SentAlerts.Sent alert, Instant at) {
    return sent.add(alert);
  }

  private Directory directory() {
    return new Directory(
        List.of(anna(), max()),
        List.of(new Team("odoo:team/1", "North", "odoo:person/3", null)),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private Person anna() {
    return person("odoo:person/7", "Anna", "de_DE");
  }

  private Person max() {
    return person("odoo:person/3", "Max", managersLanguage);
  }

  private static Person person(String id, String name, String language) {
    return new Person(
        id,
        name,
        null,
        language,
        null,
        List.of("odoo:team/1"),
        List.of(),
        true,
        null,
        null,
        null,
        null,
        Map.of());
  }

  private static Statement november(
      String value, @Nullable String target, @Nullable String attainment) {
    return statement("2026-11", value, target, attainment);
  }

  private static Statement statement(
      String name, String value, @Nullable String target, @Nullable String attainment) {
    Period period = new FiscalCalendar(1).parse(name).orElseThrow();
    Money zero = Money.zero(EUR);
    MeasureResult revenue =
        new MeasureResult(value, target, attainment == null ? null : Exact.parse(attainment));
    return new Statement(
        "odoo:person/7",
        "field-sales",
        period,
        Map.of("revenue", revenue),
        null,
        zero,
        zero,
        zero,
        zero,
        zero,
        new DrawResult(zero, zero, zero, zero),
        zero,
        zero,
        zero,
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static final Transactions DIRECTLY =
      new Transactions() {
        @Override
        public <T> T inOne(Supplier<T> work) {
          return work.get();
        }
      };

  /** Statements in a list. */
  private record ListedStatements(List<Statement> all) implements Statements {
    @Override
    public Set<String> payees() {
      return all.stream().map(Statement::payee).collect(Collectors.toSet());
    }

    @Override
    public List<Statement> ofPayee(String payee) {
      return all.stream().filter(one -> one.payee().equals(payee)).toList();
    }

    @Override
    public Optional<Statement> find(String payee, String plan, String period) {
      return ofPayee(payee).stream()
          .filter(one -> one.plan().equals(plan) && one.period().name().equals(period))
          .findFirst();
    }

    @Override
    public List<Statement> inPeriod(String period) {
      return all.stream().filter(one -> one.period().name().equals(period)).toList();
    }

    @Override
    public List<PeriodOfPlan> periods() {
      return List.of();
    }

    @Override
    public List<Statement> about(String record) {
      return List.of();
    }

    @Override
    public List<CalculationResult.Uncredited> uncredited() {
      return List.of();
    }

    @Override
    public List<CalculationResult.Problem> problems() {
      return List.of();
    }
  }
}
