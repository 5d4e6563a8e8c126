package org.commissionconnector.calculator.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON value with every number as the text it was written with. */
sealed interface Json {
  Json NULL = new Null();

  record Null() implements Json {}

  record Text(String text) implements Json {}

  record Figure(String text) implements Json {}

  record Truth(boolean truth) implements Json {}

  record Array(List<Json> items) implements Json {}

  record Fields(Map<String, Json> values) implements Json {
    Json get(String key) {
      return values.getOrDefault(key, NULL);
    }
  }

  static Fields fields() {
    return new Fields(new LinkedHashMap<>());
  }
}
