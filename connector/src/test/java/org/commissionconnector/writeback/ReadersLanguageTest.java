package org.commissionconnector.writeback;

import static org.commissionconnector.fake.Books.people;
import static org.commissionconnector.fake.Books.person;
import static org.commissionconnector.fake.Books.won;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.commissionconnector.calculator.CommissionCalculator;
import org.commissionconnector.calculator.book.BookCheck;
import org.commissionconnector.calculator.book.Person;
import org.commissionconnector.calculator.file.PlanReader;
import org.commissionconnector.calculator.file.ReadException;
import org.commissionconnector.calculator.period.FiscalCalendar;
import org.commissionconnector.calculator.plan.CommissionPlan;
import org.commissionconnector.catchup.CatchUpProgress;
import org.commissionconnector.crm.CommissionResult;
import org.commissionconnector.crm.RecordRef;
import org.commissionconnector.fake.Books;
import org.commissionconnector.fake.FakeCrm;
import org.commissionconnector.fake.SettableClock;
import org.commissionconnector.fake.Steps;
import org.commissionconnector.fake.TestConnector;
import org.commissionconnector.fake.TestDatabase;
import org.commissionconnector.settlement.CompanyTerms;
import org.commissionconnector.store.Database;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadersLanguageTest {
  private static final String PLAN =
      """
      plan: p
      title: {en: Sellers, zh: 销售}
      currency: EUR
      period: month
      effective: 2026-01-01..
      payees: [{role: seller}]
      components:
        - component: own
          title: {en: Own deals, zh: 本人赢单}
          credit: {event: deal, to: owner, base: amount}
          pay: 10%
        - component: below
          title: {en: Deals below, zh: 下属赢单}
          credit: {event: deal, to: manager, base: amount}
          pay: 1%
      """;

  @TempDir private Path folder;
  private final FakeCrm crm = new FakeCrm("odoo");

  @Test
  void everybodyReadsTheirOwnLanguageAndTheOwnerTheRecords() throws IOException, ReadException {
    crm.putDirectory(people(seller("wei", "zh-CN", "max"), seller("max", "en-GB", null)));
    crm.put(won("1", "wei", "1000.00", "2026-11-03"));
    crm.put(won("2", "max", "500.00", "2026-11-03"));
    sync();

    CommissionResult weis = crm.field(RecordRef.parse("odoo:deal/1"));
    assertEquals(
        "max 赚取 10.00 EUR：下属赢单，销售，2026-11", weis.explanation().lines().findFirst().orElseThrow());
    assertEquals(
        List.of(
            "max earns 10.00 EUR: Deals below, Sellers, 2026-11",
            "wei 赚取 100.00 EUR：本人赢单，销售，2026-11"),
        weis.rows().stream()
            .map(row -> row.explanation().lines().findFirst().orElseThrow())
            .toList());
    assertEquals(
        "max earns 50.00 EUR: Own deals, Sellers, 2026-11",
        crm.field(RecordRef.parse("odoo:deal/2")).explanation().lines().findFirst().orElseThrow());
    assertEquals(
        List.of(
            "odoo:person/max: Commission 50.00 EUR, payable 50.00 EUR",
            "odoo:person/wei: 提成 110.00 EUR，可发放 110.00 EUR"),
        crm.notices().stream()
            .map(note -> note.recipient() + ": " + note.subject())
            .sorted()
            .toList());
  }

  private void sync() throws IOException, ReadException {
    Path file = folder.resolve("plan.yaml");
    Files.writeString(file, PLAN);
    List<CommissionPlan> plans = PlanReader.read(file, new FiscalCalendar(1));
    CommissionCalculator calculator = new CommissionCalculator(plans);
    try (Database database = TestDatabase.SQLITE.open(folder)) {
      TestConnector connector =
          new TestConnector(
              database,
              crm,
              CompanyTerms.of(Books.COMPANY, plans),
              (book, request) -> calculator.calculate(BookCheck.check(book), request),
              new SettableClock("2026-11-24T09:00:00Z"),
              Steps.NOT_WATCHED);
      var unused = connector.catchUp.run(crm, CatchUpProgress.NONE);
      connector.work();
    }
  }

  private static Person seller(String name, String language, @Nullable String manager) {
    return new Person(
        person(name),
        name,
        null,
        language,
        manager == null ? null : person(manager),
        List.of(),
        List.of("seller"),
        true,
        null,
        null,
        null,
        null,
        Map.of());
  }
}
