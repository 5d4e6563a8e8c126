package org.commissionconnector.demo.odoo;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The demo company's Odoo: its records, its server, and what its users do. */
public final class Sandbox implements AutoCloseable {
  private final Path stateFile;
  private final ZoneId zone;
  private final Records records;
  private final Dispatcher dispatcher;
  private final Login login;
  private final OdooServer server;
  private final WebhookSender sender;

  private Sandbox(
      Path stateFile,
      ZoneId zone,
      Records records,
      Dispatcher dispatcher,
      Login login,
      OdooServer server,
      WebhookSender sender) {
    this.stateFile = stateFile;
    this.zone = zone;
    this.records = records;
    this.dispatcher = dispatcher;
    this.login = login;
    this.server = server;
    this.sender = sender;
  }

  /** Goes on from the file, or founds the company anew when there is none. */
  public static Sandbox start(Path stateFile, Clock clock, ZoneId zone, int port) {
    Snapshot company =
        Files.exists(stateFile)
            ? SavedState.read(stateFile, SchemaReader.odoo17())
            : Seed.company(clock.instant(), zone);
    return start(company, stateFile, clock, zone, port);
  }

  static Sandbox start(Snapshot company, Path stateFile, Clock clock, ZoneId zone, int port) {
    WebhookSender sender = new WebhookSender();
    Records records = new Records(company, clock, new Automations(sender));
    Dispatcher dispatcher = new Dispatcher(records);
    Login login = new Login(SeedPeople.DATABASE, SeedPeople.passwords(), records);
    OdooServer server =
        OdooServer.start(port, new JsonRpc(login, dispatcher), new Pages(records), clock);
    Sandbox sandbox = new Sandbox(stateFile, zone, records, dispatcher, login, server, sender);
    sandbox.save();
    return sandbox;
  }

  /** The latest change that a state file holds; empty when there is no file. */
  public static Optional<Instant> lastInstant(Path stateFile) {
    return SavedState.lastChange(stateFile);
  }

  public URI url() {
    return server.url();
  }

  public String database() {
    return SeedPeople.DATABASE;
  }

  public String login() {
    return SeedPeople.BOT;
  }

  public String password() {
    return SeedPeople.BOT_PASSWORD;
  }

  /** How many calls of the connector's user were meant to change something. */
  public long writesReceived() {
    return login.uid(SeedPeople.BOT).map(dispatcher::writes).orElse(0L);
  }

  /** How many webhooks were answered with success. */
  public int ringsDelivered() {
    return sender.delivered();
  }

  /** Replaces the state file by what is now. */
  public void save() {
    SavedState.write(records.committed(), stateFile);
  }

  /**
   * A deal, or an invoice, that a user did something to.
   *
   * @param model Odoo's name of its kind: {@code crm.lead}
   */
  public record Touched(String model, long id, String name, String owner) {}

  /** The owner of the next open deal with a quotation wins it. */
  public Optional<Touched> winADeal() {
    return next(this::openDeal, "crm.lead", "user_id").map(this::win);
  }

  private Touched win(Touched deal) {
    Row row = row(deal);
    records.change(
        row.ref("user_id"),
        Map.of(),
        transaction -> {
          transaction
              .referring("sale.order", "opportunity_id", deal.id())
              .forEach(order -> OrderBehaviour.confirm(transaction, order));
          DealMethods.win(transaction, deal.id());
          return true;
        });
    return deal;
  }

  /** The bookkeeper books the payment of what is open of the oldest open invoice. */
  public Optional<Touched> payAnInvoice() {
    return next(this::openInvoice, "account.move", "invoice_user_id").map(this::pay);
  }

  private Touched pay(Touched invoice) {
    records.change(
        bookkeeper(),
        Map.of(),
        transaction ->
            Payments.register(
                transaction,
                List.of(invoice.id()),
                Optional.empty(),
                LocalDate.ofInstant(transaction.now(), zone)));
    return invoice;
  }

  /** The bookkeeper takes back the latest payment: it was another customer's. */
  public Optional<Touched> undoPayment() {
    return next(this::lastPaid, "account.move", "invoice_user_id").map(this::undo);
  }

  private Touched undo(Touched invoice) {
    records.change(
        bookkeeper(),
        Map.of(),
        transaction -> {
          Row line = Invoices.receivable(transaction, invoice.id()).orElseThrow();
          long partial = lastPayment(transaction, line).orElseThrow();
          Reconciliation.undo(transaction, partial);
          return true;
        });
    return invoice;
  }

  private interface Choice {
    Optional<Row> choose(Transaction transaction);
  }

  private Optional<Touched> next(Choice choice, String model, String owner) {
    return records.read(
        Transaction.ROOT,
        Map.of(),
        transaction ->
            choice
                .choose(transaction)
                .map(
                    row ->
                        new Touched(
                            model,
                            row.id(),
                            row.text("name"),
                            Values.displayName(transaction, "res.users", row.ref(owner)))));
  }

  private Optional<Row> openDeal(Transaction transaction) {
    return transaction.all("crm.lead").stream()
        .filter(deal -> deal.flag("active") && deal.ref("user_id") != 0)
        .filter(deal -> !DealBehaviour.isWon(transaction, deal))
        .filter(deal -> !transaction.referring("sale.order", "opportunity_id", deal.id()).isEmpty())
        .findFirst();
  }

  private Optional<Row> openInvoice(Transaction transaction) {
    return transaction.all("account.move").stream()
        .filter(move -> move.text("move_type").equals("out_invoice"))
        .filter(move -> move.text("state").equals("posted") && move.ref("invoice_user_id") != 0)
        .filter(move -> move.decimal("amount_residual").signum() > 0)
        .filter(move -> move.ref("currency_id") == Money.companyCurrency(transaction))
        .findFirst();
  }

  private Optional<Row> lastPaid(Transaction transaction) {
    Comparator<Row> byChange = Comparator.comparing(move -> move.text("write_date"));
    return transaction.all("account.move").stream()
        .filter(move -> move.text("move_type").equals("out_invoice"))
        .filter(
            move -> move.text("payment_state").equals("paid") && move.ref("invoice_user_id") != 0)
        .filter(
            move ->
                Invoices.receivable(transaction, move.id())
                    .flatMap(line -> lastPayment(transaction, line))
                    .isPresent())
        .max(byChange);
  }

  private static Optional<Long> lastPayment(Transaction transaction, Row receivable) {
    return Reconciliation.partials(transaction, receivable.id()).stream()
        .filter(
            partial ->
                transaction
                        .get("account.move.line", partial.ref("credit_move_id"))
                        .ref("payment_id")
                    != 0)
        .map(Row::id)
        .max(Comparator.naturalOrder());
  }

  private Row row(Touched touched) {
    return records.read(Transaction.ROOT, Map.of(), tx -> tx.get(touched.model(), touched.id()));
  }

  private long bookkeeper() {
    return login.uid("paula.finke@hanse-office.example").orElse(Transaction.ROOT);
  }

  /** Saves, then stops listening. */
  @Override
  public void close() {
    save();
    server.close();
  }
}
