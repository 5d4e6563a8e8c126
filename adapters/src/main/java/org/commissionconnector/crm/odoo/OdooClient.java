package org.commissionconnector.crm.odoo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commissionconnector.crm.http.Effect;

/** The methods that every model of Odoo has. Archived records are seen, too. */
final class OdooClient {
  static final int PAGE = 1000;
  private static final int ID_PAGE = 10_000;

  private final OdooWire wire;
  private final Map<String, Object> reading;
  private final Map<String, Object> quiet;

  OdooClient(OdooWire wire, OdooSettings settings) {
    this.wire = wire;
    this.reading = context(settings, Map.of("active_test", false));
    this.quiet =
        context(
            settings,
            Map.of(
                "tracking_disable", true,
                "mail_notrack", true,
                "mail_auto_subscribe_no_notify", true,
                "mail_create_nosubscribe", true,
                "skip_invoice_sync", true));
  }

  /** At most a page of records, by id. Many2one fields come as plain ids. */
  List<OdooRow> page(String model, List<Object> domain, List<String> fields, long after) {
    List<Object> rest = new ArrayList<>(domain);
    rest.add(Domain.is("id", ">", after));
    return rows(wire.call(searchRead(model, rest, fields).by("limit", PAGE)));
  }

  /** All records of a domain, read page by page. */
  List<OdooRow> all(String model, List<Object> domain, List<String> fields) {
    List<OdooRow> all = new ArrayList<>();
    long after = 0;
    while (true) {
      List<OdooRow> page = page(model, domain, fields, after);
      all.addAll(page);
      if (page.size() < PAGE) {
        return all;
      }
      after = page.get(page.size() - 1).id();
    }
  }

  /** All records of a domain at once, for what a page of others names. */
  List<OdooRow> related(String model, List<Object> domain, List<String> fields) {
    return rows(wire.call(searchRead(model, domain, fields)));
  }

  /** All records with these ids; those that are gone are left out. */
  List<OdooRow> byId(String model, Collection<Long> ids, List<String> fields) {
    return ids.isEmpty()
        ? List.of()
        : related(model, List.of(Domain.is("id", "in", sorted(ids))), fields);
  }

  /** As {@link #byId}, with the values that they have for one company. */
  List<OdooRow> byIdFor(long company, String model, Collection<Long> ids, List<String> fields) {
    Map<String, Object> context = new HashMap<>(reading);
    context.put("allowed_company_ids", List.of(company));
    return ids.isEmpty()
        ? List.of()
        : rows(
            wire.call(
                searchRead(model, List.of(Domain.is("id", "in", sorted(ids))), fields)
                    .by("context", Map.copyOf(context))));
  }

  List<Long> search(String model, List<Object> domain) {
    List<Long> ids = new ArrayList<>();
    long after = 0;
    while (true) {
      List<Object> rest = new ArrayList<>(domain);
      rest.add(Domain.is("id", ">", after));
      JsonNode page =
          wire.call(
              OdooCall.read(model, "search")
                  .at("domain", rest)
                  .by("order", "id")
                  .by("limit", ID_PAGE)
                  .by("context", reading));
      page.forEach(id -> ids.add(id.asLong()));
      if (page.size() < ID_PAGE) {
        return ids;
      }
      after = ids.get(ids.size() - 1);
    }
  }

  long count(String model, List<Object> domain) {
    return wire.call(
            OdooCall.read(model, "search_count").at("domain", domain).by("context", reading))
        .asLong();
  }

  /** Whether the user has the right to do this to a model at all. */
  boolean may(String model, String operation) {
    try {
      return wire.call(
              OdooCall.read(model, "check_access_rights")
                  .at("operation", operation)
                  .by("raise_exception", false))
          .asBoolean();
    } catch (OdooException newer) {
      if (!newer.isMissingMethod()) {
        throw newer;
      }
      return wire.call(OdooCall.read(model, "has_access").on(List.of()).at("operation", operation))
          .asBoolean();
    }
  }

  /** Whether a user is in a group, by its external id. Until 17 one may only ask for oneself. */
  boolean isIn(long user, String group, OdooVersion version) {
    OdooCall call = OdooCall.read("res.users", "has_group").at("group_ext_id", group);
    return wire.call(version.asksGroupsOfRecords() ? call.on(List.of(user)) : call).asBoolean();
  }

  /** The fields of a model, each with its type. */
  JsonNode fieldTypes(String model) {
    return wire.call(
        OdooCall.read(model, "fields_get")
            .at("allfields", List.of())
            .by("attributes", List.of("type", "relation")));
  }

  /** The types of views that this version knows. */
  List<String> viewTypes() {
    JsonNode types =
        wire.call(
                OdooCall.read("ir.ui.view", "fields_get")
                    .at("allfields", List.of("type"))
                    .by("attributes", List.of("selection")))
            .path("type")
            .path("selection");
    List<String> names = new ArrayList<>();
    types.forEach(type -> names.add(type.path(0).asText()));
    return names;
  }

  /** Makes records. After a time-out look for them before trying again. */
  List<Long> create(String model, List<Map<String, Object>> values) {
    JsonNode made =
        wire.call(
            OdooCall.write(model, "create", Effect.WRITE_ONCE)
                .at("vals_list", values)
                .by("context", quiet));
    List<Long> ids = new ArrayList<>();
    made.forEach(id -> ids.add(id.asLong()));
    return ids;
  }

  void write(String model, List<Long> ids, Map<String, Object> values) {
    wire.call(
        OdooCall.write(model, "write", Effect.WRITE_REPEATABLE)
            .on(ids)
            .at("vals", values)
            .by("context", quiet));
  }

  void unlink(String model, List<Long> ids) {
    if (!ids.isEmpty()) {
      wire.call(OdooCall.write(model, "unlink", Effect.WRITE_ONCE).on(ids).by("context", quiet));
    }
  }

  JsonNode call(OdooCall call) {
    return wire.call(call);
  }

  static List<Long> sorted(Collection<Long> ids) {
    return ids.stream().distinct().sorted().toList();
  }

  private OdooCall searchRead(String model, List<Object> domain, List<String> fields) {
    return OdooCall.read(model, "search_read")
        .at("domain", domain)
        .by("fields", fields)
        .by("load", "")
        .by("order", "id")
        .by("context", reading);
  }

  static List<OdooRow> rows(JsonNode result) {
    List<OdooRow> rows = new ArrayList<>(result.size());
    result.forEach(row -> rows.add(new OdooRow(row)));
    return rows;
  }

  private static Map<String, Object> context(OdooSettings settings, Map<String, Object> usual) {
    Map<String, Object> context = new HashMap<>(usual);
    if (!settings.companies().isEmpty()) {
      context.put("allowed_company_ids", settings.companies());
    }
    return Map.copyOf(context);
  }
}
