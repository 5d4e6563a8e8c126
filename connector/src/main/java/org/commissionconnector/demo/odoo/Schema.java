package org.commissionconnector.demo.odoo;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The models that exist now. */
record Schema(Map<String, Model> models) {
  Optional<Model> find(String name) {
    return Optional.ofNullable(models.get(name));
  }

  /**
   * @throws OdooError as Odoo complains of an unknown model
   */
  Model model(String name) {
    return find(name).orElseThrow(() -> OdooError.user("Object %s doesn't exist".formatted(name)));
  }

  Collection<Model> all() {
    return models.values();
  }

  Schema with(Model model) {
    Map<String, Model> more = new LinkedHashMap<>(models);
    more.put(model.name(), model);
    return new Schema(more);
  }
}
