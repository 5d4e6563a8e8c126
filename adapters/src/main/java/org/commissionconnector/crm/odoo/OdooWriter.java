package org.commissionconnector.crm.odoo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commissionconnector.calculator.money.Money;
import org.commissionconnector.crm.CommissionResult;
import org.commissionconnector.crm.CrmException;
import org.commissionconnector.crm.CrmException.Kind;
import org.commissionconnector.crm.RecordRef;
import org.commissionconnector.crm.WriteOutcome;

/**
 * Writes results: totals into our fields on deals, one row of our own model for each payee. What is
 * there already is read first, and only what differs is written, in as few calls as may be.
 */
final class OdooWriter {
  static final int BATCH = 500;

  private final OdooIds ids;
  private final OdooClient odoo;
  private final OdooRecords records;
  private final OdooTotals totals;
  private final OdooPayeeRows rows;

  OdooWriter(OdooClient odoo, OdooSchema schema, OdooRecords records, OdooSettings settings) {
    this.ids = new OdooIds(settings.connection());
    this.odoo = odoo;
    this.records = records;
    this.totals = new OdooTotals(odoo, schema, ids);
    this.rows = new OdooPayeeRows(odoo, ids);
  }

  List<WriteOutcome> write(List<CommissionResult> results) {
    Map<String, WriteOutcome> outcomes = new HashMap<>();
    for (int from = 0; from < results.size(); from += BATCH) {
      batch(results.subList(from, Math.min(from + BATCH, results.size())), outcomes);
    }
    return results.stream().map(result -> outcome(result, outcomes)).toList();
  }

  private static WriteOutcome outcome(CommissionResult result, Map<String, WriteOutcome> outcomes) {
    WriteOutcome known = outcomes.get(result.key());
    return known == null ? WriteOutcome.unchanged(result.key()) : known;
  }

  /** All at once; when Odoo does not take it, one by one, so that a bad one stops no other. */
  private void batch(List<CommissionResult> results, Map<String, WriteOutcome> outcomes) {
    try {
      together(results, outcomes);
    } catch (CrmException failure) {
      if (failure.kind() == Kind.UNEXPECTED && results.size() > 1) {
        results.forEach(result -> batch(List.of(result), outcomes));
        return;
      }
      boolean permanent = failure.kind() == Kind.UNEXPECTED;
      for (CommissionResult result : results) {
        outcomes.put(
            result.key(),
            WriteOutcome.failed(result.key(), String.valueOf(failure.getMessage()), permanent));
      }
    }
  }

  private void together(List<CommissionResult> results, Map<String, WriteOutcome> outcomes) {
    Currencies currencies = currencies();
    List<CommissionResult> writable = new ArrayList<>();
    Set<RecordRef> there = there(results);
    for (CommissionResult result : results) {
      if (!there.contains(result.ref())) {
        outcomes.put(result.key(), gone(result));
      } else if (!currencies.knows(result)) {
        outcomes.put(result.key(), noCurrency(result));
      } else {
        writable.add(result);
      }
    }
    Set<String> changed = new HashSet<>(totals.write(writable, currencies));
    changed.addAll(rows.write(writable, currencies));
    for (CommissionResult result : writable) {
      String key = result.key();
      outcomes.put(
          key, changed.contains(key) ? WriteOutcome.written(key) : WriteOutcome.unchanged(key));
    }
  }

  private Set<RecordRef> there(List<CommissionResult> results) {
    Set<RecordRef> there = new HashSet<>();
    Map<RecordRef.Kind, List<Long>> asked = new LinkedHashMap<>();
    for (CommissionResult result : results) {
      RecordRef ref = result.ref();
      if (ref.connection().equals(ids.connection())) {
        asked.computeIfAbsent(ref.kind(), none -> new ArrayList<>()).add(ids.number(ref));
      }
    }
    asked.forEach(
        (kind, numbers) ->
            odoo.search(OdooIds.model(kind), Domain.of(Domain.in("id", OdooClient.sorted(numbers))))
                .forEach(id -> there.add(ids.ref(kind, id))));
    return there;
  }

  private Currencies currencies() {
    Map<String, Long> currencies = new HashMap<>();
    records.reference().currencies().forEach((id, code) -> currencies.put(code, id));
    return new Currencies(currencies);
  }

  private static WriteOutcome gone(CommissionResult result) {
    return WriteOutcome.failed(result.key(), result.ref() + " is gone from Odoo", true);
  }

  private static WriteOutcome noCurrency(CommissionResult result) {
    return WriteOutcome.failed(
        result.key(), "Odoo has no currency " + result.earned().currency().getCurrencyCode(), true);
  }

  /** Ids of currencies by ISO code. */
  record Currencies(Map<String, Long> ids) {
    boolean knows(CommissionResult result) {
      return ids.containsKey(result.earned().currency().getCurrencyCode());
    }

    Object id(Money money) {
      Long id = ids.get(money.currency().getCurrencyCode());
      return id == null ? false : id;
    }
  }
}
