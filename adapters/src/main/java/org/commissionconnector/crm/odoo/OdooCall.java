package org.commissionconnector.crm.odoo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commissionconnector.crm.http.Effect;
import org.jspecify.annotations.Nullable;

/**
 * One call of a method of a model, before it is put on the wire.
 *
 * @param ids the records it is called on; null when it is called on the model
 * @param positional what JSON-RPC passes by position and JSON-2 by name, in order
 * @param keyword what both pass by name
 */
record OdooCall(
    String model,
    String method,
    Effect effect,
    @Nullable List<Long> ids,
    Map<String, Object> positional,
    Map<String, Object> keyword) {

  static OdooCall read(String model, String method) {
    return new OdooCall(model, method, Effect.READ, null, Map.of(), Map.of());
  }

  static OdooCall write(String model, String method, Effect effect) {
    return new OdooCall(model, method, effect, null, Map.of(), Map.of());
  }

  OdooCall on(List<Long> records) {
    return new OdooCall(model, method, effect, List.copyOf(records), positional, keyword);
  }

  OdooCall at(String name, Object value) {
    return new OdooCall(model, method, effect, ids, with(positional, name, value), keyword);
  }

  OdooCall by(String name, Object value) {
    return new OdooCall(model, method, effect, ids, positional, with(keyword, name, value));
  }

  private static Map<String, Object> with(Map<String, Object> all, String name, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(all);
    more.put(name, value);
    return more;
  }

  /** {@code crm.lead.write}. */
  @Override
  public String toString() {
    return model + "." + method;
  }
}
