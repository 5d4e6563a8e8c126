package org.commissionconnector.settlement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commissionconnector.calculator.book.Customer;
import org.commissionconnector.calculator.book.Deal;
import org.commissionconnector.calculator.book.Invoice;
import org.commissionconnector.calculator.book.Line;
import org.commissionconnector.calculator.book.Payment;
import org.commissionconnector.calculator.book.Person;
import org.commissionconnector.calculator.money.Exact;
import org.commissionconnector.crm.Ability;
import org.commissionconnector.crm.CommissionResult;
import org.commissionconnector.crm.Crm;
import org.commissionconnector.crm.CrmRecord;
import org.commissionconnector.crm.Directory;
import org.commissionconnector.crm.Finding;
import org.commissionconnector.crm.Notice;
import org.commissionconnector.crm.Page;
import org.commissionconnector.crm.Provisioning;
import org.commissionconnector.crm.RecordRef;
import org.commissionconnector.crm.WriteOutcome;
import org.jspecify.annotations.Nullable;

/**
 * A CRM that makes its records up when they are asked for and holds none: so many invoices, half as
 * many deals, over two years, of so many sellers below eight managers and one director.
 */
final class BigCompany implements Crm {
  private static final int PAGE = 500;
  private static final int MANAGERS = 8;
  private static final int CUSTOMERS = 5_000;
  private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
  private static final int DAYS = 690;

  private final int invoices;
  private final int sellers;

  BigCompany(int invoices, int sellers) {
    this.invoices = invoices;
    this.sellers = sellers;
  }

  @Override
  public String connection() {
    return "odoo";
  }

  @Override
  public Directory directory() {
    List<Person> people = new ArrayList<>();
    people.add(person("director", null, "director"));
    for (int manager = 0; manager < MANAGERS; manager++) {
      people.add(person("manager-" + manager, "odoo:person/director", "manager"));
    }
    for (int seller = 0; seller < sellers; seller++) {
      people.add(person("seller-" + seller, "odoo:person/manager-" + seller % MANAGERS, "seller"));
    }
    List<Customer> customers =
        IntStream.range(0, CUSTOMERS).mapToObj(BigCompany::customer).toList();
    return new Directory(people, List.of(), customers, List.of(), List.of(), List.of());
  }

  private static Customer customer(int number) {
    return new Customer(
        "odoo:customer/" + number, "Customer " + number, null, null, false, List.of(), Map.of());
  }

  private static Person person(String name, @Nullable String manager, String role) {
    return new Person(
        "odoo:person/" + name,
        name,
        null,
        "en",
        manager,
        List.of(),
        List.of(role),
        true,
        null,
        null,
        null,
        null,
        Map.of());
  }

  @Override
  public Stream<Page> changesSince(Optional<String> cursor) {
    int from = cursor.map(Integer::parseInt).orElse(0);
    int all = invoices + invoices / 2;
    return IntStream.iterate(from, at -> at < all, at -> at + PAGE)
        .mapToObj(
            at -> {
              int to = Math.min(all, at + PAGE);
              return new Page(
                  IntStream.range(at, to).mapToObj(this::record).toList(), String.valueOf(to), all);
            });
  }

  private CrmRecord record(int number) {
    return number < invoices / 2 ? deal(number) : invoice(number - invoices / 2);
  }

  private static LocalDate day(int number) {
    return FIRST.plusDays(number * 7919L % DAYS);
  }

  private String seller(int number) {
    return "odoo:person/seller-" + number % sellers;
  }

  private CrmRecord deal(int number) {
    RecordRef ref = new RecordRef("odoo", RecordRef.Kind.DEAL, String.valueOf(number));
    return new CrmRecord.DealRecord(
        ref,
        Optional.empty(),
        new Deal(
            ref.toString(),
            "Deal " + number,
            seller(number),
            null,
            "odoo:customer/" + number % CUSTOMERS,
            Deal.Status.WON,
            null,
            day(number),
            null,
            null,
            null,
            null,
            null,
            "EUR",
            Exact.parse((1000 + number % 9000) + ".50"),
            List.of(),
            List.of(),
            Map.of()));
  }

  private CrmRecord invoice(int number) {
    RecordRef ref = new RecordRef("odoo", RecordRef.Kind.INVOICE, String.valueOf(number));
    Exact amount = Exact.parse((500 + number % 4500) + ".25");
    int deal = number / 2;
    return new CrmRecord.InvoiceRecord(
        ref,
        Optional.empty(),
        new Invoice(
            ref.toString(),
            "INV/" + number,
            Invoice.Kind.INVOICE,
            Invoice.Status.POSTED,
            "odoo:deal/" + deal,
            seller(deal),
            "odoo:customer/" + deal % CUSTOMERS,
            day(deal),
            null,
            null,
            "EUR",
            List.of(new Line("1", null, null, amount, null, null)),
            null,
            number % 5 == 0
                ? List.of()
                : List.of(new Payment("p" + number, day(deal).plusDays(20), amount)),
            null,
            Map.of()));
  }

  @Override
  public Set<RecordRef> existing(RecordRef.Kind kind) {
    Set<RecordRef> all = new LinkedHashSet<>();
    int count = kind == RecordRef.Kind.DEAL ? invoices / 2 : invoices;
    IntStream.range(0, count)
        .forEach(number -> all.add(new RecordRef("odoo", kind, String.valueOf(number))));
    return all;
  }

  @Override
  public Optional<CrmRecord> read(RecordRef ref) {
    int number = Integer.parseInt(ref.id());
    return Optional.of(ref.kind() == RecordRef.Kind.DEAL ? deal(number) : invoice(number));
  }

  @Override
  public List<WriteOutcome> write(List<CommissionResult> results) {
    return results.stream().map(result -> WriteOutcome.written(result.key())).toList();
  }

  @Override
  public boolean notify(Notice notice) {
    return true;
  }

  @Override
  public List<Finding> check() {
    return List.of();
  }

  @Override
  public List<String> provision(Provisioning wanted, boolean dryRun) {
    return List.of();
  }

  @Override
  public List<String> deprovision(boolean keepData, boolean dryRun) {
    return List.of();
  }

  @Override
  public Set<Ability> supports() {
    return Set.of(Ability.values());
  }

  @Override
  public void close() {}
}
