package org.commissionconnector;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.commissionconnector.alert.AlertSources;
import org.commissionconnector.alert.Alerts;
import org.commissionconnector.alert.JdbcSentAlerts;
import org.commissionconnector.calculator.CommissionCalculator;
import org.commissionconnector.calculator.book.BookCheck;
import org.commissionconnector.calculator.plan.CommissionPlan;
import org.commissionconnector.catchup.CatchUp;
import org.commissionconnector.catchup.Cursors;
import org.commissionconnector.catchup.JdbcCursors;
import org.commissionconnector.config.CompanyDirectory;
import org.commissionconnector.config.ConnectionSettings;
import org.commissionconnector.config.CrmKind.RingFields;
import org.commissionconnector.config.CrmWithCompanyRecords;
import org.commissionconnector.config.Settings;
import org.commissionconnector.crm.Crm;
import org.commissionconnector.event.ConnectedCrm;
import org.commissionconnector.event.InboxLimits;
import org.commissionconnector.event.InboxWorker;
import org.commissionconnector.event.JdbcRings;
import org.commissionconnector.event.ModelRings;
import org.commissionconnector.event.RingTargets;
import org.commissionconnector.event.Rings;
import org.commissionconnector.facts.Facts;
import org.commissionconnector.facts.JdbcFactStore;
import org.commissionconnector.job.JdbcJobRuns;
import org.commissionconnector.job.JobRuns;
import org.commissionconnector.job.RecordedJobs;
import org.commissionconnector.ledger.JdbcLedger;
import org.commissionconnector.ledger.JdbcPeriods;
import org.commissionconnector.ledger.Ledger;
import org.commissionconnector.ledger.Periods;
import org.commissionconnector.settlement.CompanyTerms;
import org.commissionconnector.settlement.DueSettlements;
import org.commissionconnector.settlement.JdbcDueSettlements;
import org.commissionconnector.settlement.JdbcStatements;
import org.commissionconnector.settlement.PeriodClosing;
import org.commissionconnector.settlement.Settlement;
import org.commissionconnector.settlement.SettlementParts;
import org.commissionconnector.store.Database;
import org.commissionconnector.store.JdbcAudit;
import org.commissionconnector.writeback.JdbcOutbox;
import org.commissionconnector.writeback.Outbox;
import org.commissionconnector.writeback.OutboxLimits;
import org.commissionconnector.writeback.OutboxSender;
import org.commissionconnector.writeback.SendListener;
import org.commissionconnector.writeback.WriteBack;

/** Everything between the tables and the CRMs, put together. It starts no thread. */
final class ConnectorParts {
  final CompanyTerms terms;
  final Facts facts;
  final Ledger ledger;
  final Periods periods;
  final JdbcStatements statements;
  final Outbox outbox;
  final Settlement settlement;
  final PeriodClosing closing;
  final JobRuns jobRuns;
  final RecordedJobs jobs;
  final Rings rings;
  final InboxWorker inboxWorker;
  final OutboxSender outboxSender;
  final DueSettlements due;
  final Cursors cursors;
  final CatchUp catchUp;
  final Alerts alerts;
  final Measures measures = new Measures();
  final JdbcAudit audit;
  final Map<String, Crm> crms = new LinkedHashMap<>();

  ConnectorParts(
      Settings settings,
      List<CommissionPlan> plans,
      Database database,
      Function<ConnectionSettings, Crm> open,
      SendListener listener,
      Clock clock) {
    CommissionCalculator calculator = new CommissionCalculator(plans);
    CompanyDirectory company = new CompanyDirectory(settings.records());
    facts = new Facts(new JdbcFactStore(database), plans, clock);
    terms = new CompanyTerms(settings.company(), plans, company::indicators, company::adjustments);
    ledger = new JdbcLedger(database);
    periods = new JdbcPeriods(database);
    statements = new JdbcStatements(database);
    outbox = new JdbcOutbox(database, clock);
    due = new JdbcDueSettlements(database);
    cursors = new JdbcCursors(database);
    SettlementParts settling =
        new SettlementParts(
            database,
            facts,
            ledger,
            periods,
            statements,
            due,
            new WriteBack(
                statements,
                outbox,
                outbox,
                ledger,
                periods,
                facts,
                terms,
                settings.language(),
                clock));
    settlement =
        new Settlement(
            terms,
            (book, request) -> calculator.calculate(BookCheck.check(book), request),
            settling,
            clock);
    rings = new JdbcRings(database);
    audit = new JdbcAudit(database);
    jobRuns = new JdbcJobRuns(database);
    jobs = new RecordedJobs(jobRuns, clock);
    closing = new PeriodClosing(settling, terms, audit, clock);
    Map<String, ConnectedCrm> connected = new LinkedHashMap<>();
    for (ConnectionSettings connection : settings.connections()) {
      Crm crm = new CrmWithCompanyRecords(open.apply(connection), company);
      crms.put(connection.name(), crm);
      connected.put(connection.name(), new ConnectedCrm(crm, rings(connection)));
    }
    RandomGenerator random = RandomGenerator.getDefault();
    inboxWorker =
        new InboxWorker(
            database,
            rings,
            connected,
            facts,
            settlement,
            InboxLimits.DEFAULT,
            clock,
            random,
            measures);
    outboxSender =
        new OutboxSender(
            database,
            outbox,
            crms,
            OutboxLimits.DEFAULT,
            new TimedSends(listener, measures),
            clock,
            random);
    catchUp = new CatchUp(database, facts, settlement, cursors, clock);
    alerts =
        new Alerts(
            settings.alerts(),
            settings.language(),
            terms,
            new AlertSources(
                facts::directory, statements, outbox, new JdbcSentAlerts(database), database),
            clock);
  }

  private static RingTargets rings(ConnectionSettings connection) {
    RingFields fields = connection.kind().rings();
    return new ModelRings(connection.name(), fields.model(), fields.id(), fields.kinds());
  }
}
