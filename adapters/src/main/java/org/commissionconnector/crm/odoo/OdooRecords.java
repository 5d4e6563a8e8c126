package org.commissionconnector.crm.odoo;

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
final class OdooRecords {
  private static final Duration REFERENCE_AGE = Duration.ofMinutes(5);

  private final OdooClient odoo;
  private final OdooIds ids;
  private final OdooMapper mapper;
  private final OdooDeals deals;
  private final OdooInvoices invoices;
  private final ReadAgain<OdooReference> reference;

  OdooRecords(OdooClient odoo, OdooSchema schema, OdooSettings settings, Clock clock) {
    this.odoo = odoo;
    this.ids = new OdooIds(settings.connection());
    this.mapper = new OdooMapper(settings);
    this.deals = new OdooDeals(odoo, schema, settings);
    this.invoices = new OdooInvoices(odoo, schema, settings);
    this.reference = new ReadAgain<>(() -> OdooReference.read(odoo, schema), REFERENCE_AGE, clock);
  }

  List<Object> domain(Kind kind) {
    return kind == Kind.DEAL ? deals.domain() : invoices.domain();
  }

  List<String> fields(Kind kind) {
    return kind == Kind.DEAL ? deals.fields() : invoices.fields();
  }

  /** The record as it is now; empty when it is gone or is no deal or invoice. */
  Optional<CrmRecord> read(RecordRef ref) {
    Kind kind = ref.kind();
    List<Object> one = Domain.and(domain(kind), Domain.is("id", "=", ids.number(ref)));
    List<OdooRow> rows = odoo.related(OdooIds.model(kind), one, fields(kind));
    return of(kind, rows).stream().findFirst();
  }

  /** The records that the rows are, in their order. One that makes no sense is Unreadable. */
  List<CrmRecord> of(Kind kind, List<OdooRow> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    OdooReference known = reference();
    return kind == Kind.DEAL ? deals(rows, known) : invoices(rows, known);
  }

  private List<CrmRecord> deals(List<OdooRow> rows, OdooReference known) {
    OdooDeals.Parts parts = deals.parts(rows, known);
    List<CrmRecord> records = new ArrayList<>();
    for (OdooRow row : rows) {
      records.add(
          understood(
              Kind.DEAL,
              row,
              (ref, at) -> new DealRecord(ref, at, mapper.deal(row, known, parts))));
    }
    return records;
  }

  private List<CrmRecord> invoices(List<OdooRow> rows, OdooReference known) {
    OdooInvoices.Parts parts = invoices.parts(rows, known);
    List<CrmRecord> records = new ArrayList<>();
    for (OdooRow row : rows) {
      records.add(
          understood(
              Kind.INVOICE,
              row,
              (ref, at) -> new InvoiceRecord(ref, at, mapper.invoice(row, known, parts))));
    }
    return records;
  }

  private CrmRecord understood(
      Kind kind, OdooRow row, BiFunction<RecordRef, Optional<Instant>, CrmRecord> mapping) {
    RecordRef ref = ids.ref(kind, row.id());
    return Understood.orUnreadable(
        ref, () -> mapping.apply(ref, Optional.ofNullable(row.time("write_date"))));
  }

  /** Read again after some minutes, so that a new stage or currency is seen. */
  OdooReference reference() {
    return reference.get();
  }
}
