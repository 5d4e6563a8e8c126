package org.commissionconnector.crm.odoo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.commissionconnector.calculator.book.CustomValue;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a company keeps in fields of its own. A link counts by the name of what it leads to:
 * nobody writes ids into a plan.
 */
final class OdooOwnFields {
  private static final String NAME = "display_name";

  private final OdooClient odoo;
  private final OdooSchema schema;
  private final String model;

  OdooOwnFields(OdooClient odoo, OdooSchema schema, String model) {
    this.odoo = odoo;
    this.schema = schema;
    this.model = model;
  }

  /** The values of some rows; links are looked up, in one call for each field that is one. */
  Values of(List<OdooRow> rows, Collection<String> fields) {
    Map<String, Map<Long, String>> names = new HashMap<>();
    for (String field : Set.copyOf(fields)) {
      String relation = schema.type(model, field).relation();
      if (!relation.isEmpty()) {
        names.put(field, names(relation, linked(rows, field)));
      }
    }
    return new Values(names);
  }

  private static Set<Long> linked(List<OdooRow> rows, String field) {
    Set<Long> ids = new HashSet<>();
    for (OdooRow row : rows) {
      ids.addAll(linked(row, field));
    }
    return ids;
  }

  /** One link is read as an id, several as a list of them. */
  private static List<Long> linked(OdooRow row, String field) {
    Long one = row.json().path(field).isArray() ? null : row.link(field);
    return one == null ? row.links(field) : List.of(one);
  }

  private Map<Long, String> names(String relation, Set<Long> ids) {
    Map<Long, String> names = new HashMap<>();
    for (OdooRow row : odoo.byId(relation, ids, List.of(NAME))) {
      String name = row.text(NAME);
      if (name != null) {
        names.put(row.id(), name);
      }
    }
    return names;
  }

  /** The values of the rows that were looked up. */
  final class Values {
    private final Map<String, Map<Long, String>> names;

    private Values(Map<String, Map<Long, String>> names) {
      this.names = names;
    }

    /**
     * By the names that they have in plans; what is empty is left out.
     *
     * @param mapped from the name in plans to the field
     */
    Map<String, CustomValue> custom(OdooRow row, Map<String, String> mapped) {
      Map<String, CustomValue> custom = new HashMap<>();
      mapped.forEach(
          (name, field) -> {
            CustomValue value = value(row, field);
            if (value != null) {
              custom.put(name, value);
            }
          });
      return custom;
    }

    /** In words; several links of one field are joined by commas. */
    @Nullable String text(OdooRow row, String field) {
      Map<Long, String> known = names.get(field);
      if (known == null) {
        JsonNode value = row.json().path(field);
        return value.isNumber() ? value.asText() : row.text(field);
      }
      String text =
          linked(row, field).stream()
              .map(known::get)
              .filter(Objects::nonNull)
              .collect(Collectors.joining(","));
      return text.isEmpty() ? null : text;
    }

    private @Nullable CustomValue value(OdooRow row, String field) {
      if (schema.type(model, field).word().equals("boolean")) {
        return new CustomValue.Truth(row.flag(field));
      }
      if (!names.containsKey(field) && row.json().path(field).isNumber()) {
        return new CustomValue.Numeric(row.number(field));
      }
      String text = text(row, field);
      return text == null ? null : new CustomValue.Text(text);
    }
  }
}
