package org.commissionconnector.crm.suitecrm;

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
 * A SuiteCRM, over its V8 API. Deals are opportunities, invoices are those of the module AOS,
 * people are users, teams are security groups. With the product's package in it, results are
 * written many at a time and changes ring; without it everything is polled.
 */
public final class SuiteCrm implements Crm {
  /** A change is dated when its program starts, and an import takes long. */
  private static final Duration OVERLAP = Duration.ofHours(1);

  private final SuiteSettings settings;
  private final CrmHttp http;
  private final SuiteClient suite;
  private final SuiteSchema schema;
  private final SuiteNumberFormat format;
  private final SuiteRecords records;
  private final Clock clock;

  SuiteCrm(SuiteSettings settings, HttpLimits limits, Clock clock, Sleeper sleeper) {
    this.settings = settings;
    this.clock = clock;
    this.http = CrmHttp.open("SuiteCRM", settings.url(), limits, clock, sleeper);
    this.suite = new SuiteClient(http, settings, clock);
    this.schema = new SuiteSchema(suite);
    this.format = new SuiteNumberFormat(suite);
    this.records = new SuiteRecords(suite, schema, settings, clock);
  }

  /** Opens the way to a SuiteCRM; nothing is asked of it yet. */
  public static SuiteCrm open(SuiteSettings settings, Clock clock) {
    return new SuiteCrm(settings, HttpLimits.DEFAULT, clock, Sleeper.REAL);
  }

  @Override
  public String connection() {
    return settings.connection();
  }

  @Override
  public List<Finding> check() {
    schema.forget();
    return new SuiteCheck(suite, schema, format, settings).look(http::serverAhead);
  }

  @Override
  public Survey survey() {
    return new SuiteSurvey(suite, schema, format, settings).look(directory(), records.currencies());
  }

  @Override
  public List<String> provision(Provisioning wanted, boolean dryRun) {
    return new SuiteProvisioning(suite, schema, settings.zone()).make(wanted, dryRun);
  }

  /** Data are kept in any case: they go with the package. */
  @Override
  public List<String> deprovision(boolean keepData, boolean dryRun) {
    return new SuiteProvisioning(suite, schema, settings.zone()).take(dryRun);
  }

  @Override
  public Stream<Page> changesSince(Optional<String> cursor) {
    SuiteCurrencies unused = records.currencies();
    return new WindowPull<>(
            new SuitePull(
                suite,
                records,
                new SuiteChanges(suite, schema, new SuiteIds(settings.connection()))),
            OVERLAP)
        .pages(cursor, serverTime());
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
    SuiteIds ids = new SuiteIds(settings.connection());
    Set<RecordRef> refs = new HashSet<>();
    suite
        .all(SuiteIds.module(kind), List.of("id"), Filter.NONE)
        .forEach(row -> refs.add(ids.ref(kind, row.id())));
    return refs;
  }

  @Override
  public Directory directory() {
    return new SuiteDirectory(suite, settings).read(records.currencies());
  }

  @Override
  public List<WriteOutcome> write(List<CommissionResult> results) {
    return new SuiteWriter(suite, schema, format).write(results);
  }

  @Override
  public boolean notify(Notice notice) {
    return new SuiteNotices(suite, clock).tell(notice);
  }

  @Override
  public Set<Ability> supports() {
    return Set.of(Ability.RINGS, Ability.PAYMENTS, Ability.ACTIVITIES);
  }

  @Override
  public void close() {
    http.close();
  }

  /** Windows of change dates go by the clock that dates the changes. */
  private Instant serverTime() {
    return clock.instant().plus(http.serverAhead().orElse(Duration.ZERO));
  }
}
