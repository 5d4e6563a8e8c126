package org.commissionconnector.crm.odoo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
import org.commissionconnector.crm.Survey;
import org.commissionconnector.crm.WriteOutcome;
import org.commissionconnector.crm.http.CrmHttp;
import org.commissionconnector.crm.http.HttpLimits;
import org.commissionconnector.crm.http.Sleeper;
import org.commissionconnector.crm.pull.WindowPull;

/**
 * An Odoo, over its own API. Deals are opportunities, invoices are customer invoices and credit
 * notes, people are internal users. What is written goes into fields and a model of our own.
 */
public final class OdooCrm implements Crm {
  /** Longer than Odoo's longest transaction: a change is dated when it starts, not when it ends. */
  static final Duration OVERLAP = Duration.ofMinutes(15);

  private final OdooSettings settings;
  private final CrmHttp http;
  private final PickedWire wire;
  private final OdooClient odoo;
  private final OdooSchema schema;
  private final OdooRecords records;
  private final OdooDirectory directory;
  private final Clock clock;

  OdooCrm(OdooSettings settings, HttpLimits limits, Clock clock, Sleeper sleeper) {
    this.settings = settings;
    this.clock = clock;
    this.http = CrmHttp.open("Odoo", settings.url(), limits, clock, sleeper);
    this.wire = new PickedWire(http, settings);
    this.odoo = new OdooClient(wire, settings);
    this.schema = new OdooSchema(odoo);
    this.records = new OdooRecords(odoo, schema, settings, clock);
    this.directory = new OdooDirectory(odoo, schema, settings, clock);
  }

  /** Opens the way to an Odoo; nothing is asked of it yet. */
  public static OdooCrm open(OdooSettings settings, Clock clock) {
    return new OdooCrm(settings, HttpLimits.DEFAULT, clock, Sleeper.REAL);
  }

  @Override
  public String connection() {
    return settings.connection();
  }

  @Override
  public List<Finding> check() {
    return new OdooCheck(odoo, schema, records, settings)
        .look(wire, http::serverAhead, this::serverTime);
  }

  @Override
  public Survey survey() {
    return new OdooSurvey(odoo, schema)
        .look(wire.version(), records.reference(), directory(), wire.user());
  }

  @Override
  public List<String> provision(Provisioning wanted, boolean dryRun) {
    return new OdooProvisioning(odoo, schema, wire.user(), dryRun).make(wanted);
  }

  @Override
  public List<String> deprovision(boolean keepData, boolean dryRun) {
    List<String> taken = new OdooUninstall(odoo, dryRun).take(keepData);
    schema.forget();
    return taken;
  }

  @Override
  public Stream<Page> changesSince(Optional<String> cursor) {
    records.reference();
    return new WindowPull<>(new OdooPull(odoo, records), OVERLAP).pages(cursor, serverTime());
  }

  @Override
  public Optional<CrmRecord> read(RecordRef ref) {
    return switch (ref.kind()) {
      case DEAL, INVOICE -> records.read(ref);
      case PERSON, TEAM, CUSTOMER, PRODUCT -> Optional.empty();
    };
  }

  @Override
  public Set<RecordRef> existing(RecordRef.Kind kind) {
    Set<RecordRef> refs = new HashSet<>();
    OdooIds ids = new OdooIds(settings.connection());
    odoo.search(OdooIds.model(kind), records.domain(kind))
        .forEach(id -> refs.add(ids.ref(kind, id)));
    return refs;
  }

  @Override
  public Directory directory() {
    return directory.read(records.reference(), serverTime());
  }

  @Override
  public List<WriteOutcome> write(List<CommissionResult> results) {
    return new OdooWriter(odoo, schema, records, settings).write(results);
  }

  @Override
  public boolean notify(Notice notice) {
    return new OdooNotices(odoo, new OdooIds(settings.connection())).tell(notice);
  }

  @Override
  public Set<Ability> supports() {
    return Set.of(
        Ability.RINGS,
        Ability.PAYMENTS,
        Ability.COMMISSION_ROWS,
        Ability.ACTIVITIES,
        Ability.TARGETS);
  }

  @Override
  public void close() {
    http.close();
  }

  /** Windows of write dates go by the clock that dates the writes. */
  private Instant serverTime() {
    return clock.instant().plus(http.serverAhead().orElse(Duration.ZERO));
  }
}
