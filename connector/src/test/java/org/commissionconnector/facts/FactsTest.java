package org.commissionconnector.facts;

import static org.commissionconnector.fake.Books.person;
import static org.commissionconnector.fake.Books.posted;
import static org.commissionconnector.fake.Books.won;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.commissionconnector.calculator.book.Customer;
import org.commissionconnector.calculator.book.Deal;
import org.commissionconnector.calculator.book.Invoice;
import org.commissionconnector.calculator.book.Payment;
import org.commissionconnector.calculator.book.Person;
import org.commissionconnector.calculator.book.SplitShare;
import org.commissionconnector.calculator.book.Team;
import org.commissionconnector.calculator.file.PlanReader;
import org.commissionconnector.calculator.file.PlanSource;
import org.commissionconnector.calculator.file.ReadException;
import org.commissionconnector.calculator.money.Exact;
import org.commissionconnector.calculator.plan.CommissionPlan;
import org.commissionconnector.crm.CrmRecord;
import org.commissionconnector.crm.Directory;
import org.commissionconnector.crm.RecordRef;
import org.commissionconnector.fake.SettableClock;
import org.commissionconnector.fake.TestDatabase;
import org.commissionconnector.store.Database;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactsTest {
  private static final String FLAT = "credit: {event: deal, to: owner, base: amount}, pay: 5%";

  @TempDir Path folder;
  private Database database;

  @BeforeEach
  void open() {
    database = TestDatabase.SQLITE.open(folder);
  }

  @AfterEach
  void close() {
    database.close();
  }

  /** Anna and Ben in the north below Max, Eve in the south below Pia, both below Zoe. */
  private Facts facts(String component) throws ReadException {
    Facts facts =
        new Facts(
            new JdbcFactStore(database),
            plans(component),
            new SettableClock("2026-11-24T09:00:00Z"));
    Kept unused = facts.keepDirectory("odoo", directory("Acme"));
    return facts;
  }

  private static List<CommissionPlan> plans(String component) throws ReadException {
    String yaml =
        """
        plan: p
        currency: EUR
        period: month
        effective: 2026-01-01..
        payees:
          - role: seller
        components:
          - {component: c, %s}
        """
            .formatted(component);
    return PlanReader.read(List.of(new PlanSource("p.yaml", yaml)), null);
  }

  private static Directory directory(String customer) {
    return new Directory(
        List.of(
            human("anna", "max", "north", "seller"),
            human("ben", "max", "north", "seller"),
            human("eve", "pia", "south", "seller"),
            human("max", "zoe", null, "manager"),
            human("pia", "zoe", null, "manager"),
            human("zoe", null, null, "manager")),
        List.of(new Team("north", null, null, null), new Team("south", null, null, null)),
        List.of(new Customer("c1", customer, null, null, null, List.of(), Map.of())),
        List.of(),
        List.of(),
        List.of());
  }

  private static Person human(
      String name, @Nullable String manager, @Nullable String team, String role) {
    return new Person(
        person(name),
        name,
        null,
        null,
        manager == null ? null : person(manager),
        team == null ? List.of() : List.of(team),
        List.of(role),
        true,
        null,
        null,
        null,
        null,
        Map.of());
  }

  private static Deal of(Deal deal, @Nullable String customer, SplitShare... splits) {
    return new Deal(
        deal.id(),
        deal.name(),
        deal.owner(),
        deal.team(),
        customer,
        deal.status(),
        deal.createdOn(),
        deal.wonOn(),
        deal.lostOn(),
        deal.cancelledOn(),
        deal.expectedCloseOn(),
        deal.probability(),
        deal.type(),
        deal.currency(),
        deal.amount(),
        List.of(splits),
        deal.lines(),
        deal.custom());
  }

  private static CrmRecord record(Deal deal) {
    return new CrmRecord.DealRecord(RecordRef.parse(deal.id()), Optional.empty(), deal);
  }

  private static CrmRecord record(Invoice invoice) {
    return new CrmRecord.InvoiceRecord(RecordRef.parse(invoice.id()), Optional.empty(), invoice);
  }

  private static Set<String> people(String... names) {
    Set<String> people = new TreeSet<>();
    Arrays.stream(names).forEach(name -> people.add(name.isEmpty() ? "" : person(name)));
    return people;
  }

  private static Set<String> touched(Kept kept) {
    return new TreeSet<>(kept.touched());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          owner     | credit: {event: deal, to: owner, base: amount}, pay: 5%         | anna
          manager   | credit: {event: deal, to: manager, base: amount}, pay: 1%       | anna max zoe
          upline    | credit: {event: deal, to: upline, base: amount}, pay: {levels: [1%]} | anna max zoe
          team      | credit: {event: deal, to: team, base: amount}, pay: 1%          | anna ben
          by name   | credit: {event: deal, to: {person: odoo:person/pia}, base: amount}, pay: 1% | anna pia
          pool      | credit: {event: deal, to: owner, base: amount}, pay: {pool: {fund: 10%, divide: equal}} | anna ben eve
          """)
  void aDealOfAnnasTouches(String form, String component, String expected) throws ReadException {
    Kept kept = facts(component).keep(List.of(record(won("1", "anna", "10", "2026-11-01"))));
    assertEquals(people(expected.split(" ")), touched(kept));
  }

  @ParameterizedTest(name = "{0} for {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          owner   | anna | credit: {event: deal, to: owner, base: amount}, pay: 5%   | anna
          manager | max  | credit: {event: deal, to: manager, base: amount}, pay: 1% | anna ben
          manager | zoe  | credit: {event: deal, to: manager, base: amount}, pay: 1% | anna ben eve
          team    | ben  | credit: {event: deal, to: team, base: amount}, pay: 1%    | anna ben
          by name | pia  | credit: {event: deal, to: {person: odoo:person/pia}, base: amount}, pay: 1% | anna ben eve
          pool    | eve  | credit: {event: deal, to: owner, base: amount}, pay: {pool: {fund: 10%, divide: equal}} | anna ben eve
          """)
  void thePayDependsOnTheDealsOf(String form, String payee, String component, String expected)
      throws ReadException {
    Facts facts = facts(component);
    for (String owner : List.of("anna", "ben", "eve")) {
      Kept unused = facts.keep(List.of(record(won(owner, owner, "10", "2026-11-01"))));
    }
    Set<String> owners = new TreeSet<>();
    facts
        .bookOf(people(payee))
        .deals()
        .forEach(deal -> owners.add(deal.id().substring("odoo:deal/".length())));
    assertEquals(new TreeSet<>(Arrays.asList(expected.split(" "))), owners);
  }

  @Test
  void whoGaveADealAwayIsTouchedToo() throws ReadException {
    Facts facts = facts(FLAT);
    Kept kept = facts.keep(List.of(record(won("1", "anna", "10", "2026-11-01"))));
    assertEquals(1, kept.news().size());
    kept = facts.keep(List.of(record(won("1", "eve", "10", "2026-11-01"))));
    assertEquals(people("anna", "eve"), touched(kept));
    assertEquals(
        "the owner of odoo:deal/1 changed", kept.changes().values().iterator().next().toString());
  }

  @Test
  void theSameContentAgainTouchesNobody() throws ReadException {
    Facts facts = facts(FLAT);
    CrmRecord deal = record(won("1", "anna", "10", "2026-11-01"));
    Kept kept = facts.keep(List.of(deal));
    assertEquals(1, kept.changes().size());
    assertTrue(facts.keep(List.of(deal)).isNothing());
    assertTrue(facts.keepDirectory("odoo", directory("Acme")).isNothing());
  }

  @Test
  void everybodyInASplitIsTouched() throws ReadException {
    SplitShare half = new SplitShare(person("eve"), Exact.parse("1"), false);
    Deal deal = of(won("1", "anna", "10", "2026-11-01"), null, half);
    assertEquals(people("anna", "eve"), touched(facts(FLAT).keep(List.of(record(deal)))));
  }

  @Test
  void whatNobodyOwnsTouchesNobodyByName() throws ReadException {
    Facts facts = facts(FLAT);
    Kept kept = facts.keep(List.of(record(won("1", null, "10", "2026-11-01"))));
    assertEquals(people(""), touched(kept));
    assertEquals(1, facts.bookOf(people("")).deals().size());
  }

  @Test
  void anotherDealOfTheCustomerMattersWhereAPlanAsksWhetherTheyAreNew() throws ReadException {
    Facts facts =
        facts("credit: {event: deal, to: owner, base: amount, if: customer.isNew}, pay: 5%");
    Kept kept = facts.keep(List.of(record(of(won("1", "anna", "10", "2026-11-05"), "c1"))));
    assertEquals(people("anna"), touched(kept));
    kept = facts.keep(List.of(record(of(won("2", "eve", "10", "2026-11-01"), "c1"))));
    assertEquals(people("anna", "eve"), touched(kept));
    assertEquals(2, facts.bookOf(people("anna")).deals().size());
  }

  @Test
  void aChangedCustomerTouchesWhoSellsToThem() throws ReadException {
    Facts facts = facts(FLAT);
    assertEquals(
        people("anna"),
        touched(facts.keep(List.of(record(of(won("1", "anna", "10", "2026-11-05"), "c1"))))));
    Kept kept = facts.keepDirectory("odoo", directory("Acme & Sons"));
    assertEquals(people("anna"), touched(kept));
    assertEquals("Acme & Sons", facts.bookOf(people("anna")).directory().customers().get(0).name());
  }

  @Test
  void whatIsGoneIsKeptAsGoneAndMayComeBack() throws ReadException {
    Facts facts = facts(FLAT);
    CrmRecord invoice = record(posted("1", "anna", "10", "2026-11-05"));
    assertEquals(people("anna"), touched(facts.keep(List.of(invoice))));
    Kept kept = facts.gone(Set.of(invoice.ref()));
    assertEquals(people("anna"), touched(kept));
    assertTrue(facts.gone(Set.of(invoice.ref())).isNothing());
    assertEquals(List.of(), facts.whole().invoices());
    kept = facts.keep(List.of(invoice));
    assertEquals(people("anna"), touched(kept));
    assertEquals(3, facts.whole().versions().get(invoice.ref().toString()));
  }

  @ParameterizedTest(name = "{0}: {3}")
  @CsvSource(
      textBlock =
          """
      touched again later,       2026-11-03, 2026-11-20, 2026-11-03
      an earlier day turned up,  2026-11-03, 2026-10-30, 2026-10-30
      """)
  void anInvoiceWasCancelledOnTheFirstDayThatWasSeen(
      String why, LocalDate first, LocalDate second, LocalDate kept) throws ReadException {
    Facts facts = facts(FLAT);
    Kept unused = facts.keep(List.of(cancelled(first)));
    unused = facts.keep(List.of(cancelled(second)));
    assertEquals(kept, facts.whole().invoices().get(0).cancelledOn());
    assertEquals(Set.of(), facts.differing(List.of(cancelled(second))));
  }

  @Test
  void anInvoiceThatWasPostedAgainIsCancelledOnTheNewDay() throws ReadException {
    Facts facts = facts(FLAT);
    Kept unused = facts.keep(List.of(cancelled(LocalDate.of(2026, 10, 3))));
    unused = facts.keep(List.of(record(posted("1", "anna", "100.00", "2026-10-01"))));
    unused = facts.keep(List.of(cancelled(LocalDate.of(2026, 11, 20))));
    assertEquals(LocalDate.of(2026, 11, 20), facts.whole().invoices().get(0).cancelledOn());
  }

  private static CrmRecord cancelled(LocalDate on) {
    Invoice posted = posted("1", "anna", "100.00", "2026-10-01");
    return record(
        new Invoice(
            posted.id(),
            posted.number(),
            posted.kind(),
            Invoice.Status.CANCELLED,
            posted.deal(),
            posted.owner(),
            posted.customer(),
            posted.issuedOn(),
            posted.dueOn(),
            on,
            posted.currency(),
            posted.lines(),
            posted.total(),
            posted.payments(),
            posted.reverses(),
            posted.custom()));
  }

  @Test
  void anInvoiceThatIsEditedLaterStaysPaidOnTheDayItWasFirstSeenPaid() throws ReadException {
    Facts facts = facts(FLAT);
    Kept unused = facts.keep(List.of(paid("2026-11-05", CrmRecord.Days.NO_LATER)));
    assertTrue(facts.keep(List.of(paid("2026-12-01", CrmRecord.Days.NO_LATER))).isNothing());
    assertEquals(day("2026-11-05"), paidOn(facts));
    unused = facts.keep(List.of(paid("2026-11-03", CrmRecord.Days.KNOWN)));
    assertEquals(day("2026-11-03"), paidOn(facts));
    unused = facts.keep(List.of(record(posted("1", "anna", "10", "2026-11-01"))));
    unused = facts.keep(List.of(paid("2026-12-01", CrmRecord.Days.NO_LATER)));
    assertEquals(day("2026-12-01"), paidOn(facts));
  }

  private static CrmRecord paid(String day, CrmRecord.Days days) {
    Invoice open = posted("1", "anna", "10", "2026-11-01");
    Invoice paid =
        new Invoice(
            open.id(),
            open.number(),
            open.kind(),
            open.status(),
            open.deal(),
            open.owner(),
            open.customer(),
            open.issuedOn(),
            open.dueOn(),
            null,
            open.currency(),
            open.lines(),
            open.total(),
            List.of(new Payment("paid", day(day), Exact.parse("10"))),
            null,
            open.custom());
    return new CrmRecord.InvoiceRecord(RecordRef.parse(open.id()), Optional.empty(), paid, days);
  }

  private static java.time.LocalDate day(String text) {
    return java.time.LocalDate.parse(text);
  }

  private static java.time.LocalDate paidOn(Facts facts) {
    return facts.whole().invoices().get(0).payments().get(0).on();
  }
}
