package org.commissionconnector.crm.odoo;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commissionconnector.crm.CommissionResult;
import org.commissionconnector.crm.CrmException;
import org.commissionconnector.crm.RecordRef;

/** Keeps our fields on deals. Deals that get equal values are written together. */
final class OdooTotals {
  private static final List<String> FIELDS =
      List.of(
          OdooNames.CURRENCY,
          OdooNames.AMOUNT,
          OdooNames.PAYABLE,
          OdooNames.STATE,
          OdooNames.PERIOD,
          OdooNames.EXPLANATION);

  private final OdooClient odoo;
  private final OdooSchema schema;
  private final OdooIds ids;

  OdooTotals(OdooClient odoo, OdooSchema schema, OdooIds ids) {
    this.odoo = odoo;
    this.schema = schema;
    this.ids = ids;
  }

  /** The keys of the results that made a difference. */
  Set<String> write(List<CommissionResult> results, OdooWriter.Currencies currencies) {
    Map<Long, CommissionResult> deals = new HashMap<>();
    for (CommissionResult result : results) {
      if (result.ref().kind() == RecordRef.Kind.DEAL) {
        deals.put(ids.number(result.ref()), result);
      }
    }
    if (deals.isEmpty()) {
      return Set.of();
    }
    if (schema.present(OdooDeals.MODEL, FIELDS).size() < FIELDS.size()) {
      schema.forget();
      throw new CrmException(
          CrmException.Kind.REFUSED,
          "Odoo has no commission fields on deals; run 'commission install'");
    }
    Map<Long, Map<String, Object>> wanted = new LinkedHashMap<>();
    Set<String> changed = new HashSet<>();
    for (OdooRow lead : odoo.byId(OdooDeals.MODEL, deals.keySet(), FIELDS)) {
      CommissionResult result = deals.get(lead.id());
      if (result != null && !OdooValues.holds(lead, values(result, currencies))) {
        wanted.put(lead.id(), values(result, currencies));
        changed.add(result.key());
      }
    }
    OdooValues.grouped(wanted)
        .forEach((values, leads) -> odoo.write(OdooDeals.MODEL, leads, values));
    return changed;
  }

  private static Map<String, Object> values(
      CommissionResult result, OdooWriter.Currencies currencies) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put(OdooNames.CURRENCY, currencies.id(result.earned()));
    values.put(OdooNames.AMOUNT, OdooValues.money(result.earned()));
    values.put(OdooNames.PAYABLE, OdooValues.money(result.payable()));
    values.put(OdooNames.STATE, OdooValues.text(result.state()));
    values.put(OdooNames.PERIOD, OdooValues.text(result.period()));
    values.put(OdooNames.EXPLANATION, OdooValues.text(result.explanation()));
    return values;
  }
}
