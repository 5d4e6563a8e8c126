package org.commissionconnector.crm.suitecrm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.commissionconnector.crm.CrmRecord;
import org.commissionconnector.crm.CrmRecord.DealRecord;
import org.commissionconnector.crm.CrmRecord.InvoiceRecord;
import org.commissionconnector.crm.RecordRef;
import org.commissionconnector.crm.RecordRef.Kind;
import org.commissionconnector.crm.pull.ReadAgain;
import org.commissionconnector.crm.pull.Understood;

/** Deals and invoices with all that belongs to them, a page at a time or a single one. */
final class SuiteRecords {
  private static final Duration CURRENCIES_AGE = Duration.ofMinutes(5);

  private final SuiteClient suite;
  private final SuiteSchema schema;
  private final SuiteIds ids;
  private final SuiteMapper mapper;
  private final SuiteInvoices invoices;
  private final ReadAgain<SuiteCurrencies> currencies;

  SuiteRecords(SuiteClient suite, SuiteSchema schema, SuiteSettings settings, Clock clock) {
    this.suite = suite;
    this.schema = schema;
    this.ids = new SuiteIds(settings.connection());
    this.mapper = new SuiteMapper(settings);
    this.invoices = new SuiteInvoices(suite, clock);
    this.currencies =
        new ReadAgain<>(
            () -> SuiteCurrencies.read(suite, settings.currency()), CURRENCIES_AGE, clock);
  }

  List<String> fields(Kind kind) {
    return schema.toRead(kind);
  }

  /** The record as it is now; empty when it is gone. */
  Optional<CrmRecord> read(RecordRef ref) {
    Kind kind = ref.kind();
    return suite
        .find(SuiteIds.module(kind), fields(kind), ref.id())
        .flatMap(row -> of(kind, List.of(row)).stream().findFirst());
  }

  /** The records that the rows are, in their order. One that makes no sense is Unreadable. */
  List<CrmRecord> of(Kind kind, List<SuiteRow> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    SuiteCurrencies known = currencies();
    List<CrmRecord> records = new ArrayList<>();
    if (kind == Kind.DEAL) {
      rows.forEach(
          row ->
              records.add(
                  understood(
                      kind, row, (ref, at) -> new DealRecord(ref, at, mapper.deal(row, known)))));
      return records;
    }
    SuiteInvoices.Parts parts = invoices.parts(rows);
    rows.forEach(
        row ->
            records.add(
                understood(
                    kind,
                    row,
                    (ref, at) ->
                        new InvoiceRecord(
                            ref, at, mapper.invoice(row, known, parts), SuiteMapper.days(row)))));
    return records;
  }

  private CrmRecord understood(
      Kind kind, SuiteRow row, BiFunction<RecordRef, Optional<Instant>, CrmRecord> mapping) {
    RecordRef ref = ids.ref(kind, row.id());
    return Understood.orUnreadable(
        ref, () -> mapping.apply(ref, Optional.ofNullable(row.time("date_modified"))));
  }

  /** Read again after some minutes, so that a new one is seen. */
  SuiteCurrencies currencies() {
    return currencies.get();
  }
}
