package org.commissionconnector.crm.odoo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commissionconnector.calculator.money.Exact;
import org.commissionconnector.calculator.money.Money;

/** Values of our fields as Odoo takes them, and whether it has them already. */
final class OdooValues {
  private OdooValues() {}

  /** As Odoo takes a text: empty is false. */
  static Object text(String text) {
    return text.isEmpty() ? false : text;
  }

  static Object money(Money money) {
    return new BigDecimal(money.toDecimalString());
  }

  /** Whether a record as read holds these values. */
  static boolean holds(OdooRow row, Map<String, Object> values) {
    return values.entrySet().stream().allMatch(one -> holds(row, one.getKey(), one.getValue()));
  }

  private static boolean holds(OdooRow row, String field, Object value) {
    if (value instanceof BigDecimal number) {
      return row.number(field).equals(Exact.of(number));
    }
    if (value instanceof Long id) {
      return id.equals(row.link(field));
    }
    if (value instanceof String text) {
      return text.equals(row.text(field));
    }
    return row.text(field) == null && row.link(field) == null;
  }

  /** The ids that are to get the same values, together. */
  static Map<Map<String, Object>, List<Long>> grouped(Map<Long, Map<String, Object>> wanted) {
    Map<Map<String, Object>, List<Long>> groups = new LinkedHashMap<>();
    wanted.forEach(
        (id, values) -> groups.computeIfAbsent(values, none -> new ArrayList<>()).add(id));
    return groups;
  }
}
