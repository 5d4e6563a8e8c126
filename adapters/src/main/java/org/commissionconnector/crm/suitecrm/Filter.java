package org.commissionconnector.crm.suitecrm;

import java.util.LinkedHashMap;
import java.util.Map;

/** Conditions that all hold, as they stand in an address. */
record Filter(Map<String, String> query) {
  static final Filter NONE = new Filter(Map.of());

  static Filter is(String field, String value) {
    return NONE.and(field, "eq", value);
  }

  /**
   * @param operator {@code eq neq gt gte lt lte like}
   */
  Filter and(String field, String operator, String value) {
    Map<String, String> more = new LinkedHashMap<>(query);
    more.put("filter[%s][%s]".formatted(field, operator), value);
    return new Filter(more);
  }
}
