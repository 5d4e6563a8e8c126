package org.commissionconnector.fake;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.commissionconnector.calculator.message.Language;
import org.commissionconnector.catchup.CatchUp;
import org.commissionconnector.catchup.Cursors;
import org.commissionconnector.catchup.JdbcCursors;
import org.commissionconnector.crm.Crm;
import org.commissionconnector.crm.RecordRef;
import org.commissionconnector.event.ConnectedCrm;
import org.commissionconnector.event.InboxLimits;
import org.commissionconnector.event.InboxWorker;
import org.commissionconnector.event.JdbcRings;
import org.commissionconnector.event.ModelRings;
import org.commissionconnector.event.Rings;
import org.commissionconnector.facts.FactStore;
import org.commissionconnector.facts.Facts;
import org.commissionconnector.facts.JdbcFactStore;
import org.commissionconnector.ledger.JdbcLedger;
import org.commissionconnector.ledger.JdbcPeriods;
import org.commissionconnector.ledger.Ledger;
import org.commissionconnector.ledger.Periods;
import org.commissionconnector.settlement.Calculation;
import org.commissionconnector.settlement.CompanyTerms;
import org.commissionconnector.settlement.DueSettlements;
import org.commissionconnector.settlement.JdbcDueSettlements;
import org.commissionconnector.settlement.JdbcStatements;
import org.commissionconnector.settlement.PeriodClosing;
import org.commissionconnector.settlement.Settlement;
import org.commissionconnector.settlement.SettlementParts;
import org.commissionconnector.settlement.StatementStore;
import org.commissionconnector.store.Database;
import org.commissionconnector.store.JdbcAudit;
import org.commissionconnector.store.Transactions;
import org.commissionconnector.webhook.Ring;
import org.commissionconnector.writeback.JdbcOutbox;
import org.commissionconnector.writeback.Outbox;
import org.commissionconnector.writeback.OutboxLimits;
import org.commissionconnector.writeback.OutboxSender;
import org.commissionconnector.writeback.SendListener;
import org.commissionconnector.writeback.WriteBack;

/** The connector's heart, built the way the product builds it, on a fake CRM. */
public final class TestConnector {
  public final Rings rings;
  public final Facts facts;
  public final Ledger ledger;
  public final Periods periods;
  public final StatementStore statements;
  public final Outbox outbox;
  public final DueSettlements due;
  public final Cursors cursors;
  public final Settlement settlement;
  public final PeriodClosing closing;
  public final InboxWorker worker;
  public final OutboxSender sender;
  public final CatchUp catchUp;

  private final Crm crm;
  private final Clock clock;

  public TestConnector(Database database, Crm crm, Clock clock) {
    this(
        database,
        crm,
        CompanyTerms.of(Books.COMPANY, List.of()),
        new FlatTenPercent(),
        clock,
        Steps.NOT_WATCHED);
  }

  /**
   * @param steps put between the rooms and everything they call outside of memory
   */
  public TestConnector(
      Database database,
      Crm crm,
      CompanyTerms terms,
      Calculation calculation,
      Clock clock,
      Steps steps) {
    this.clock = clock;
    this.crm = steps.watch(Crm.class, crm);
    Transactions transactions = steps.watch(Transactions.class, database);
    rings = steps.watch(Rings.class, new JdbcRings(database));
    facts =
        new Facts(steps.watch(FactStore.class, new JdbcFactStore(database)), terms.plans(), clock);
    ledger = steps.watch(Ledger.class, new JdbcLedger(database));
    periods = new JdbcPeriods(database);
    statements = steps.watch(StatementStore.class, new JdbcStatements(database));
    JdbcOutbox tables = new JdbcOutbox(database, clock);
    outbox = steps.watch(Outbox.class, tables);
    due = steps.watch(DueSettlements.class, new JdbcDueSettlements(database));
    cursors = steps.watch(Cursors.class, new JdbcCursors(database));
    WriteBack writeBack =
        new WriteBack(
            statements, outbox, tables, ledger, periods, facts, terms, Language.EN, clock);
    SettlementParts settling =
        new SettlementParts(transactions, facts, ledger, periods, statements, due, writeBack);
    settlement = new Settlement(terms, calculation, settling, clock);
    closing = new PeriodClosing(settling, terms, new JdbcAudit(database), clock);
    ModelRings targets =
        new ModelRings(
            crm.connection(),
            "_model",
            "_id",
            Map.of("deal", RecordRef.Kind.DEAL, "invoice", RecordRef.Kind.INVOICE));
    worker =
        new InboxWorker(
            transactions,
            rings,
            Map.of(crm.connection(), new ConnectedCrm(this.crm, targets)),
            facts,
            settlement,
            InboxLimits.DEFAULT,
            clock,
            new SplittableRandom(1));
    sender =
        new OutboxSender(
            transactions,
            outbox,
            Map.of(crm.connection(), this.crm),
            OutboxLimits.DEFAULT,
            SendListener.NONE,
            clock,
            new SplittableRandom(1));
    catchUp = new CatchUp(transactions, facts, settlement, cursors, clock);
  }

  /** Keeps a ring about a record. */
  public void ring(String ref) {
    RecordRef record = RecordRef.parse(ref);
    String model = record.kind().word();
    rings.append(
        List.of(
            new Ring(
                crm.connection(),
                "changed/%s/%s".formatted(model, record.id()),
                "changed",
                Map.of("_model", model, "_id", record.id()),
                clock.instant())));
  }

  /** Works on everything that is due now. */
  public void work() {
    boolean worked = true;
    while (worked) {
      worked = worker.workOne();
    }
    int unused = sender.sendDue();
  }
}
