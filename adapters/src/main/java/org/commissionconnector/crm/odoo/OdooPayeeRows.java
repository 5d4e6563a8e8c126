package org.commissionconnector.crm.odoo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commissionconnector.crm.CommissionResult;
import org.commissionconnector.crm.CommissionResult.Row;
import org.commissionconnector.crm.RecordRef;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one row of our own model for each payee and plan of a result. A row is known by its key; a
 * second one of a key, left by a time-out, is taken away.
 */
final class OdooPayeeRows {
  private static final List<String> FIELDS =
      OdooField.ofRows().stream().map(OdooField::name).toList();

  /** More changed rows than this are made anew together, which is faster than one by one. */
  private static final int FEW = 3;

  private final OdooClient odoo;
  private final OdooIds ids;

  OdooPayeeRows(OdooClient odoo, OdooIds ids) {
    this.odoo = odoo;
    this.ids = ids;
  }

  /** The keys of the results that made a difference. */
  Set<String> write(List<CommissionResult> results, OdooWriter.Currencies currencies) {
    if (results.isEmpty()) {
      return Set.of();
    }
    Map<String, Map<String, Object>> wanted = new LinkedHashMap<>();
    for (CommissionResult result : results) {
      result.rows().forEach(row -> wanted.put(key(result, row), values(result, row, currencies)));
    }
    Changes changes = new Changes(wanted);
    List<String> keys = results.stream().map(CommissionResult::key).toList();
    odoo.all(OdooNames.MODEL, Domain.of(Domain.in("x_result", keys)), FIELDS)
        .forEach(changes::compare);
    apply(changes);
    return changes.results();
  }

  /** New rows first: whoever looks meanwhile sees too much rather than nothing. */
  private void apply(Changes changes) {
    List<Map<String, Object>> made = new ArrayList<>(changes.missing.values());
    List<Long> taken = new ArrayList<>(changes.surplus);
    Map<Map<String, Object>, List<Long>> groups = OdooValues.grouped(changes.different);
    if (groups.size() > FEW) {
      made.addAll(changes.different.values());
      taken.addAll(changes.different.keySet());
    } else {
      groups.forEach((values, rows) -> odoo.write(OdooNames.MODEL, rows, values));
    }
    for (int from = 0; from < made.size(); from += OdooWriter.BATCH) {
      odoo.create(
          OdooNames.MODEL, made.subList(from, Math.min(from + OdooWriter.BATCH, made.size())));
    }
    odoo.unlink(OdooNames.MODEL, taken);
  }

  private static String key(CommissionResult result, Row row) {
    return result.key() + "|" + row.payee() + "|" + row.plan();
  }

  private Map<String, Object> values(
      CommissionResult result, Row row, OdooWriter.Currencies currencies) {
    RecordRef ref = result.ref();
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("x_name", row.plan() + " " + result.period());
    values.put("x_key", key(result, row));
    values.put("x_result", result.key());
    values.put("x_move_id", ref.kind() == RecordRef.Kind.INVOICE ? ids.number(ref) : false);
    values.put("x_lead_id", ref.kind() == RecordRef.Kind.DEAL ? ids.number(ref) : false);
    values.put("x_user_id", user(row.payee()));
    values.put("x_plan", OdooValues.text(row.plan()));
    values.put("x_state", OdooValues.text(row.state()));
    values.put("x_period", OdooValues.text(result.period()));
    values.put("x_currency_id", currencies.id(row.earned()));
    values.put("x_amount", OdooValues.money(row.earned()));
    values.put("x_payable", OdooValues.money(row.payable()));
    values.put("x_explanation", OdooValues.text(row.explanation()));
    return values;
  }

  /** The payee as a user of this Odoo; false for a person of another connection. */
  private Object user(String payee) {
    RecordRef ref = RecordRef.parse(payee);
    return ref.connection().equals(ids.connection()) && ref.kind() == RecordRef.Kind.PERSON
        ? (Object) ids.number(ref)
        : false;
  }

  /** What is there against what is wanted. */
  private static final class Changes {
    private final Map<String, Map<String, Object>> wanted;
    private final Set<String> seen = new HashSet<>();
    private final Map<String, Map<String, Object>> missing;
    private final Map<Long, Map<String, Object>> different = new HashMap<>();
    private final List<Long> surplus = new ArrayList<>();
    private final Set<String> results = new HashSet<>();

    Changes(Map<String, Map<String, Object>> wanted) {
      this.wanted = wanted;
      this.missing = new LinkedHashMap<>(wanted);
    }

    void compare(OdooRow row) {
      String key = row.text("x_key");
      Map<String, Object> values = key == null ? null : wanted.get(key);
      if (values == null || !seen.add(String.valueOf(key))) {
        surplus.add(row.id());
        changed(row.text("x_result"));
        return;
      }
      missing.remove(key);
      if (!OdooValues.holds(row, values)) {
        different.put(row.id(), values);
      }
    }

    Set<String> results() {
      missing.values().forEach(values -> changed((String) values.get("x_result")));
      different.values().forEach(values -> changed((String) values.get("x_result")));
      return results;
    }

    private void changed(@Nullable String result) {
      if (result != null) {
        results.add(result);
      }
    }
  }
}
