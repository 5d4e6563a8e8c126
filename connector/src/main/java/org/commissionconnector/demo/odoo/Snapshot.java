package org.commissionconnector.demo.odoo;

import java.util.HashMap;
import java.util.Map;

/** All that was committed at one moment. */
record Snapshot(Schema schema, Map<String, Table> tables) {
  Snapshot {
    tables = new HashMap<>(tables);
  }

  static Snapshot empty(Schema schema) {
    return new Snapshot(schema, Map.of());
  }

  Table table(String model) {
    return tables.getOrDefault(model, new Table());
  }
}
