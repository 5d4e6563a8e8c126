package org.commissionconnector.crm.odoo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commissionconnector.crm.CrmException;

/** Finds what Odoo is built of: models, fields, groups and forms. */
final class OdooLookup {
  private final OdooClient odoo;
  private final Map<String, Long> models = new HashMap<>();

  OdooLookup(OdooClient odoo) {
    this.odoo = odoo;
  }

  Optional<Long> findModel(String model) {
    return first("ir.model", Domain.of(Domain.is("model", "=", model)));
  }

  long model(String model) {
    return models.computeIfAbsent(
        model,
        name ->
            findModel(name)
                .orElseThrow(
                    () -> missing(name + ", which we extend; " + OdooRights.origin(name))));
  }

  Optional<Long> findField(String model, String field) {
    return first(
        "ir.model.fields",
        Domain.of(Domain.is("model", "=", model), Domain.is("name", "=", field)));
  }

  List<Long> fields(String model, List<String> names) {
    return odoo.search(
        "ir.model.fields", Domain.of(Domain.is("model", "=", model), Domain.in("name", names)));
  }

  /** The record of an external id: {@code sales_team.group_sale_salesman}. */
  long external(String id) {
    int dot = id.indexOf('.');
    return odoo
        .related(
            "ir.model.data",
            Domain.of(
                Domain.is("module", "=", id.substring(0, dot)),
                Domain.is("name", "=", id.substring(dot + 1))),
            List.of("res_id"))
        .stream()
        .map(row -> row.json().path("res_id").asLong())
        .findFirst()
        .orElseThrow(() -> missing(id));
  }

  Optional<Long> named(String model, String name) {
    return first(model, Domain.of(Domain.is("name", "=", name)));
  }

  private Optional<Long> first(String model, List<Object> domain) {
    return odoo.search(model, domain).stream().findFirst();
  }

  private static CrmException missing(String what) {
    return new CrmException(CrmException.Kind.REFUSED, "Odoo has no " + what);
  }
}
