package org.commissionconnector;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.commissionconnector.calculator.book.Book;
import org.commissionconnector.calculator.file.PlanReader;
import org.commissionconnector.calculator.file.ReadException;
import org.commissionconnector.calculator.period.FiscalCalendar;
import org.commissionconnector.calculator.plan.CommissionPlan;
import org.commissionconnector.catchup.CatchUpProgress;
import org.commissionconnector.catchup.CatchUpReport;
import org.commissionconnector.config.CompanyDirectory;
import org.commissionconnector.config.ConnectionSettings;
import org.commissionconnector.config.DatabaseSettings;
import org.commissionconnector.config.EffectiveSettings;
import org.commissionconnector.config.Settings;
import org.commissionconnector.crm.Ability;
import org.commissionconnector.crm.Crm;
import org.commissionconnector.crm.Finding;
import org.commissionconnector.event.RingDesk;
import org.commissionconnector.facts.Facts;
import org.commissionconnector.job.JobRuns;
import org.commissionconnector.job.Schedule;
import org.commissionconnector.ledger.Ledger;
import org.commissionconnector.ledger.Payout;
import org.commissionconnector.ledger.Payouts;
import org.commissionconnector.ledger.Periods;
import org.commissionconnector.reconcile.Reconciled;
import org.commissionconnector.reconcile.Reconciliation;
import org.commissionconnector.settlement.PeriodClosing;
import org.commissionconnector.settlement.Statements;
import org.commissionconnector.store.Database;
import org.commissionconnector.store.DatabaseAddress;
import org.commissionconnector.store.FileClaim;
import org.commissionconnector.store.JdbcLeases;
import org.commissionconnector.webhook.InboxDesk;
import org.commissionconnector.webhook.WebhookServer;
import org.commissionconnector.writeback.Outbox.ParkedMessage;
import org.commissionconnector.writeback.SendListener;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Builds all parts, starts them, and stops them in reverse order. */
public final class ConnectorApp implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(ConnectorApp.class);

  private final Settings settings;
  private final Database database;
  private final ConnectorParts parts;
  private final Clock clock;
  private final Deque<Runnable> stops = new ArrayDeque<>();
  private Optional<LocalDate> settledOn = Optional.empty();

  private ConnectorApp(Settings settings, Database database, ConnectorParts parts, Clock clock) {
    this.database = database;
    this.settings = settings;
    this.parts = parts;
    this.clock = clock;
  }

  /**
   * Opens the database and prepares the connections; no CRM is asked anything yet.
   *
   * @throws ReadException when the plans cannot be read
   */
  public static ConnectorApp open(Settings settings, Clock clock) throws ReadException {
    return open(
        settings,
        connection -> connection.open(settings.company(), clock),
        SendListener.NONE,
        clock);
  }

  /**
   * As {@link #open(Settings, Clock)}.
   *
   * @param crms opens each connection
   * @param listener told what was sent
   */
  public static ConnectorApp open(
      Settings settings, Function<ConnectionSettings, Crm> crms, SendListener listener, Clock clock)
      throws ReadException {
    List<CommissionPlan> plans =
        PlanReader.read(settings.plans(), new FiscalCalendar(settings.company().fiscalYearStart()));
    Database database = Database.open(address(settings.database()));
    ConnectorParts parts = new ConnectorParts(settings, plans, database, crms, listener, clock);
    ConnectorApp app = new ConnectorApp(settings, database, parts, clock);
    app.stops.push(database::close);
    parts.crms.values().forEach(crm -> app.stops.push(crm::close));
    return app;
  }

  private static DatabaseAddress address(DatabaseSettings settings) {
    if (settings instanceof DatabaseSettings.OnServer server) {
      return DatabaseAddress.postgres(server.url(), server.user(), server.password().reveal());
    }
    Path file = ((DatabaseSettings.InFile) settings).file().toAbsolutePath();
    try {
      Files.createDirectories(Optional.ofNullable(file.getParent()).orElse(file));
    } catch (IOException failure) {
      throw new UncheckedIOException("the database's folder cannot be made: " + file, failure);
    }
    return DatabaseAddress.sqlite(file);
  }

  /** Looks at everything that the connections need. */
  public List<Finding> check() {
    List<Finding> findings = new ArrayList<>();
    RingReach reach = new RingReach(settings.server(), settings.schedule());
    for (Crm crm : parts.crms.values()) {
      findings.addAll(crm.check());
      if (crm.supports().contains(Ability.RINGS)) {
        findings.add(reach.of(settings.connection(crm.connection())));
      }
    }
    return findings;
  }

  /** The words of the settings that name nobody whom the CRMs know. */
  public List<String> unknownNames() {
    return new CompanyDirectory(settings.records()).unknown(parts.facts.directory());
  }

  /** Makes in each CRM what the product needs there; a line for each change. */
  public List<String> install(boolean dryRun) {
    List<String> changes = new ArrayList<>();
    RingSources sources = new RingSources(settings);
    for (Crm crm : parts.crms.values()) {
      changes.addAll(crm.provision(sources.asked(crm.connection()), dryRun));
    }
    return changes;
  }

  /** Takes away what {@link #install} made; a line for each change. */
  public List<String> uninstall(boolean keepData, boolean dryRun) {
    List<String> changes = new ArrayList<>();
    for (Crm crm : parts.crms.values()) {
      changes.addAll(crm.deprovision(keepData, dryRun));
    }
    return changes;
  }

  /** Asks every CRM what changed and settles whom that touches; on a new day everybody. */
  public void catchUp(CatchUpProgress progress) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), settings.company().timeZone());
    if (!settledOn.equals(Optional.of(today))) {
      parts.settlement.markEverybody();
      settledOn = Optional.of(today);
    }
    parts.jobs.run("catch-up", () -> eachCrm(crm -> parts.catchUp.run(crm, progress)));
  }

  /** Looks for records that the CRMs have deleted. */
  public void sweep() {
    parts.jobs.run("sweep", () -> eachCrm(parts.catchUp::sweep));
  }

  private String eachCrm(Function<Crm, CatchUpReport> work) {
    List<String> done = new ArrayList<>();
    parts.crms.forEach((name, crm) -> done.add(name + ": " + work.apply(crm).text()));
    return String.join("; ", done);
  }

  /** Leaves a task for every alert that has not gone out yet; answers how many. */
  public int alert() {
    AtomicInteger told = new AtomicInteger();
    parts.jobs.run(
        "alerts",
        () -> {
          told.set(parts.alerts.send());
          return told.get() + " managers told";
        });
    return told.get();
  }

  /** Sends everything that CRMs and people must be told now; answers how many messages. */
  public int writeBack() {
    return parts.outboxSender.sendDue();
  }

  /**
   * Proves that nothing won was forgotten.
   *
   * @param askCrms what they have now; else only what is kept is looked at
   * @param since earlier deals and invoices are not judged; null for all
   */
  public Reconciled reconcile(boolean askCrms, @Nullable LocalDate since) {
    return new Reconciliation(
            parts.terms.plans(),
            parts.facts,
            parts.cursors,
            parts.statements,
            parts.ledger,
            parts.due,
            parts.outbox)
        .run(askCrms ? parts.crms.values() : List.of(), since);
  }

  /** Starts taking rings, working on them, and doing what the clock demands. */
  public void start() {
    EffectiveSettings.lines(settings).forEach(line -> log.info("{}", line));
    FileClaim.on(address(settings.database())).ifPresent(this::takeOver);
    WorkLoop sender =
        started(new WorkLoop("outbox-sender", () -> writeBack() > 0, parts.outbox::nextDue, clock));
    Workers workers =
        new Workers(
            settings.server().workers(),
            "inbox-worker",
            () -> workOne(sender),
            parts.rings::nextDue,
            clock);
    workers.start();
    stops.push(workers::close);
    WebhookServer server =
        RunningServer.start(settings, parts, desk(workers::wake), workers::wake, clock);
    stops.push(server::close);
    log.info("rings are taken at {}", server.url());
    Schedule schedule = Schedule.start(settings.schedule(), new ClockDuties(this, sender::wake));
    stops.push(schedule::close);
  }

  /** Nobody else works on the database: what is being worked on, a process died with. */
  private void takeOver(FileClaim claim) {
    stops.push(claim::close);
    int ended = new JdbcLeases(database).endAll(clock.instant());
    if (ended > 0) {
      log.info("{} rings and messages were at hand when the last process ended; they go on", ended);
    }
  }

  private WorkLoop started(WorkLoop loop) {
    loop.start();
    stops.push(loop::close);
    return loop;
  }

  private boolean workOne(WorkLoop sender) {
    boolean worked = parts.inboxWorker.workOne();
    if (worked) {
      sender.wake();
    }
    return worked;
  }

  /** When each job ran, how long, and what came of it. */
  public JobRuns jobRuns() {
    return parts.jobRuns;
  }

  /** How much waits, in words and numbers. */
  public Map<String, Long> waiting() {
    Map<String, Long> waiting = new LinkedHashMap<>();
    Map<String, Long> rings = parts.rings.counts();
    Map<String, Long> messages = parts.outbox.counts();
    waiting.put("rings waiting", rings.getOrDefault("waiting", 0L));
    waiting.put("rings parked", rings.getOrDefault("parked", 0L));
    waiting.put("payees to settle", parts.due.count());
    for (String kind : List.of("result", "notice")) {
      waiting.put(kind + "s waiting", messages.getOrDefault(kind + " waiting", 0L));
      waiting.put(kind + "s parked", messages.getOrDefault(kind + " parked", 0L));
    }
    return waiting;
  }

  /** Fields, notes and tasks that a CRM did not take, and that wait for a person. */
  public List<ParkedMessage> parkedMessages() {
    return parts.outbox.parked();
  }

  /** Lets a parked message be sent again. */
  public void retryMessage(long id, String who) {
    database.inOne(
        () -> {
          if (parts.outbox.replay(id, clock.instant())) {
            parts.audit.write(clock.instant(), who, "outbox.retry", String.valueOf(id));
          }
        });
  }

  /** The kept rings in the hands of a person. */
  public InboxDesk inbox() {
    return desk(() -> {});
  }

  private RingDesk desk(Runnable onRetry) {
    return new RingDesk(database, parts.rings, parts.audit, clock, onRetry);
  }

  /** Moves periods from open to paid. */
  public PeriodClosing closing() {
    return parts.closing;
  }

  public Periods periods() {
    return parts.periods;
  }

  /** What everybody is paid with each period, by the ledger. */
  public List<Payout> payouts() {
    return new Payouts(new FiscalCalendar(settings.company().fiscalYearStart()))
        .of(parts.ledger.totals());
  }

  public Facts facts() {
    return parts.facts;
  }

  public Statements statements() {
    return parts.statements;
  }

  public Ledger ledger() {
    return parts.ledger;
  }

  /** Everything that is kept, as one book. */
  public Book book() {
    return parts.settlement.book();
  }

  public List<CommissionPlan> plans() {
    return parts.terms.plans();
  }

  /** Stops what was started and opened, the last first. */
  @Override
  public void close() {
    while (!stops.isEmpty()) {
      stops.pop().run();
    }
  }
}
