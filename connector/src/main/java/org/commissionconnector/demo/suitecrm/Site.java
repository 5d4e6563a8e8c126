package org.commissionconnector.demo.suitecrm;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.commissionconnector.demo.company.Company;
import org.commissionconnector.demo.loopback.HttpAsk;
import org.commissionconnector.demo.loopback.HttpReply;
import org.commissionconnector.demo.loopback.LoopbackServer;

/** The demo company's SuiteCRM: its records, its server, and what its users do. */
public final class Site implements AutoCloseable {
  public static final String CLIENT = "3d1c0d5a-6f0e-5c84-9d7f-0f2a4b6c8e10";
  public static final String SECRET = "demo-connector";
  private static final String API = "/Api/V8/";

  private final Path stateFile;
  private final ZoneId zone;
  private final Clock clock;
  private final Beans beans;
  private final V8 api;
  private final Tokens tokens;
  private final SitePages pages;
  private final Deliveries deliveries;
  private final LoopbackServer server;

  private Site(Path stateFile, ZoneId zone, Clock clock, Beans beans, boolean packaged, int port) {
    this.stateFile = stateFile;
    this.zone = zone;
    this.clock = clock;
    this.beans = beans;
    PackageSettings settings = new PackageSettings(beans);
    this.api = new V8(beans, new PackageRoutes(beans, settings), packaged);
    this.tokens = new Tokens(CLIENT, SECRET, clock);
    this.pages = new SitePages(beans, "Hanse Office Systems");
    this.deliveries = new Deliveries(settings, clock);
    this.server = LoopbackServer.start(port, this::answer, clock);
  }

  /**
   * Goes on from the file, or takes in the company when there is none.
   *
   * @param base currency
   * @param packaged whether the product's package is loaded
   */
  public static Site start(
      Path stateFile,
      Supplier<Company> company,
      Clock clock,
      ZoneId zone,
      String base,
      boolean packaged,
      int port) {
    Beans beans;
    if (Files.exists(stateFile)) {
      beans = Beans.read(stateFile, clock);
    } else {
      beans = new Beans(clock);
      new Founding(company.get(), beans, zone, base, LocalDate.ofInstant(clock.instant(), zone))
          .plant();
    }
    Site site = new Site(stateFile, zone, clock, beans, packaged, port);
    site.save();
    return site;
  }

  /** The latest change that a state file holds; empty when there is no file. */
  public static Optional<Instant> lastInstant(Path stateFile) {
    return Beans.lastChange(stateFile);
  }

  public URI url() {
    return server.url();
  }

  private HttpReply answer(HttpAsk ask) {
    String path = ask.path().replaceFirst("\\?.*", "");
    if (path.equals("/Api/access_token")) {
      return tokens.give(ask);
    }
    if (path.startsWith(API)) {
      return tokens.accepts(ask) ? api.answer(ask, path.substring(API.length())) : Tokens.refused();
    }
    return pages.answer(ask.path());
  }

  /** How many calls of the connector were meant to change something. */
  public long writesReceived() {
    return api.writes();
  }

  /** How many events were answered with success. */
  public int ringsDelivered() {
    return deliveries.delivered();
  }

  /**
   * A record that a user did something to.
   *
   * @param module such as {@code Opportunities}
   */
  public record Touched(String module, String id, String name, String owner) {}

  /** The owner of the oldest open deal wins it. */
  public Optional<Touched> winADeal() {
    return beans.all("Opportunities").stream()
        .filter(deal -> !deal.text("sales_stage").startsWith("Closed"))
        .filter(deal -> !deal.text("assigned_user_id").isEmpty())
        .min(Comparator.comparing((Bean deal) -> deal.text("date_entered")).thenComparing(Bean::id))
        .map(
            deal ->
                change(
                    "Opportunities",
                    deal,
                    "opportunity.won",
                    "sales_stage",
                    Map.of(
                        "sales_stage", "Closed Won",
                        "probability", "100",
                        "date_closed", today())));
  }

  /** A customer pays the oldest open invoice. */
  public Optional<Touched> payAnInvoice() {
    return invoicesOfSomebody("Unpaid")
        .filter(invoice -> !invoice.text("invoice_date").isEmpty())
        .filter(invoice -> !invoice.text("total_amount").startsWith("-"))
        .min(
            Comparator.comparing((Bean invoice) -> invoice.text("invoice_date"))
                .thenComparing(Bean::id))
        .map(
            invoice ->
                change(
                    "AOS_Invoices",
                    invoice,
                    "invoice.paid",
                    "status",
                    Map.of("status", "Paid", "paid_date_c", today())));
  }

  /** The payment noted last is taken back. */
  public Optional<Touched> undoPayment() {
    return invoicesOfSomebody("Paid")
        .max(
            Comparator.comparing((Bean invoice) -> invoice.text("date_modified"))
                .thenComparing(Bean::id))
        .map(
            invoice ->
                change(
                    "AOS_Invoices",
                    invoice,
                    "invoice.payment_reversed",
                    "status",
                    Map.of("status", "Unpaid", "paid_date_c", "")));
  }

  private Stream<Bean> invoicesOfSomebody(String status) {
    return beans.all("AOS_Invoices").stream()
        .filter(invoice -> invoice.text("status").equals(status))
        .filter(invoice -> !invoice.text("assigned_user_id").isEmpty());
  }

  private Touched change(
      String module, Bean bean, String event, String field, Map<String, String> values) {
    Bean after = beans.save(module, bean, values);
    deliveries.add(
        new Deliveries.Event(
            event, clock.instant(), module, bean.id(), field, bean.text(field), after.text(field)));
    return new Touched(
        module,
        bean.id(),
        bean.text("name"),
        beans
            .find("Users", bean.text("assigned_user_id"))
            .map(user -> user.text("full_name"))
            .orElse(""));
  }

  private String today() {
    return LocalDate.ofInstant(clock.instant(), zone).toString();
  }

  /** Replaces the state file by what is now. */
  public void save() {
    beans.write(stateFile);
  }

  /** Saves, then stops listening. */
  @Override
  public void close() {
    save();
    deliveries.close();
    server.close();
  }
}
