package org.commissionconnector.settlement;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.commissionconnector.calculator.CommissionCalculator;
import org.commissionconnector.calculator.book.BookCheck;
import org.commissionconnector.calculator.file.PlanReader;
import org.commissionconnector.calculator.period.FiscalCalendar;
import org.commissionconnector.calculator.plan.CommissionPlan;
import org.commissionconnector.catchup.CatchUpProgress;
import org.commissionconnector.fake.Books;
import org.commissionconnector.fake.SettableClock;
import org.commissionconnector.fake.Steps;
import org.commissionconnector.fake.TestConnector;
import org.commissionconnector.reconcile.Reconciled;
import org.commissionconnector.reconcile.Reconciliation;
import org.commissionconnector.store.Database;
import org.commissionconnector.store.DatabaseAddress;

/** Pulls, settles, writes back and reconciles a big company; run it with {@code -Xmx256m}. */
public final class BigCompanyBench {
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private BigCompanyBench() {}

  /**
   * Takes the number of invoices and of sellers, at first 100,000 and 200; and {@code director} for
   * a plan that credits one person for everything.
   */
  public static void main(String[] arguments) throws Exception {
    int invoices = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
    int sellers = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200;
    Path folder = Files.createTempDirectory("bench");
    List<CommissionPlan> plans =
        plans(folder, arguments.length > 2 && arguments[2].equals("director"));
    CommissionCalculator calculator = new CommissionCalculator(plans);
    BigCompany crm = new BigCompany(invoices, sellers);
    try (Database database = Database.open(DatabaseAddress.sqlite(folder.resolve("bench.db")))) {
      TestConnector connector =
          new TestConnector(
              database,
              crm,
              CompanyTerms.of(Books.COMPANY, plans),
              (book, request) -> calculator.calculate(BookCheck.check(book), request),
              new SettableClock("2026-11-24T09:00:00Z"),
              Steps.NOT_WATCHED);
      run(connector, crm, plans, invoices);
    }
  }

  private static void run(
      TestConnector connector, BigCompany crm, List<CommissionPlan> plans, int invoices)
      throws Exception {
    Watch watch = new Watch(invoices);
    Watch settling = new Watch(invoices);
    var unused =
        connector.catchUp.run(
            crm,
            new CatchUpProgress() {
              private boolean pulled;

              @Override
              public void settled(long payees, long total) {
                if (!pulled) {
                  pulled = true;
                  watch.lap("pulled-until-first-settled");
                }
                settling.lap("settled-" + payees + "-of-" + total);
              }
            });
    watch.lap("pulled-and-settled");
    int sent = connector.sender.sendDue();
    watch.lap("written-" + sent);
    connector.settlement.mark(connector.facts.keep(List.of(crm.read(ref(crm, 4)).orElseThrow())));
    var kept = connector.facts.gone(Set.of(ref(crm, 5)));
    var settled = connector.settlement.settle(kept);
    watch.lap("one-changed-invoice-settles-" + settled.payees().size() + "-payees");
    Reconciled found =
        new Reconciliation(
                plans,
                connector.facts,
                connector.cursors,
                connector.statements,
                connector.ledger,
                connector.due,
                connector.outbox)
            .run(List.of(), null);
    watch.lap("reconciled-" + Reconciled.total(found.invoices()));
    OUT.println("holds: " + found.holds() + " " + ", " + found.invoices());
  }

  private static org.commissionconnector.crm.RecordRef ref(BigCompany crm, int number) {
    return org.commissionconnector.crm.RecordRef.parse(crm.connection() + ":invoice/" + number);
  }

  private static List<CommissionPlan> plans(Path folder, boolean director) throws Exception {
    Path plans = Files.createDirectories(folder.resolve("plans"));
    String head = "currency: EUR\nperiod: month\neffective: 2025-01-01..\n";
    Files.writeString(
        plans.resolve("sellers.yaml"),
        "plan: sellers\n"
            + head
            + """
            payees: [{role: seller}]
            components:
              - component: revenue
                credit: {event: invoice, to: owner, base: amount}
                pay:
                  tiers: {of: amount, over: period, steps: [{to: 50000, rate: 3%}, {rate: 5%}]}
                release: {when: payment}
            """);
    Files.writeString(
        plans.resolve("managers.yaml"),
        "plan: managers\n"
            + head
            + """
            payees: [{role: manager}]
            components:
              - component: override
                credit: {event: invoice, to: manager, base: amount}
                pay: 0.5%
                release: {when: payment}
            """);
    if (director) {
      writeDirector(plans, head);
    }
    return PlanReader.read(plans, new FiscalCalendar(1));
  }

  private static void writeDirector(Path plans, String head) throws Exception {
    Files.writeString(
        plans.resolve("director.yaml"),
        "plan: director\n"
            + head
            + """
            payees: [{role: director}]
            components:
              - component: all
                credit: {event: invoice, to: {person: "odoo:person/director"}, base: amount}
                pay: 0.1%
                release: {when: payment}
            """);
  }

  /** Seconds since the last lap and the most memory used in it. */
  private static final class Watch {
    private final int invoices;
    private long since = System.nanoTime();

    Watch(int invoices) {
      this.invoices = invoices;
    }

    void lap(String what) {
      double seconds = (System.nanoTime() - since) / 1e9;
      OUT.printf(
          Locale.ROOT,
          "%s: %.1f s, %.2f ms an invoice, peak heap %d MB%n",
          what,
          seconds,
          1000 * seconds / invoices,
          peak() >> 20);
      since = System.nanoTime();
    }

    private static long peak() {
      long peak = 0;
      for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
        if (pool.getType() == MemoryType.HEAP) {
          peak += pool.getPeakUsage().getUsed();
          pool.resetPeakUsage();
        }
      }
      return peak;
    }
  }
}
