package org.commissionconnector.demo.suitecrm;

import java.util.LinkedHashMap;
import java.util.Map;

/** A record as the database keeps it: texts, times in UTC without saying so. */
record Bean(String id, Map<String, String> values) {
  Bean {
    values = Map.copyOf(values);
  }

  /** Empty when it is not set. */
  String text(String field) {
    return field.equals("id") ? id : values.getOrDefault(field, "");
  }

  boolean isDeleted() {
    return text("deleted").equals("1");
  }

  Bean with(Map<String, String> changes) {
    Map<String, String> next = new LinkedHashMap<>(values);
    next.putAll(changes);
    return new Bean(id, next);
  }
}
