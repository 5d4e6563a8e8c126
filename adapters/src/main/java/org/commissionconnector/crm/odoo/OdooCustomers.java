package org.commissionconnector.crm.odoo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.commissionconnector.calculator.book.Customer;
import org.commissionconnector.crm.RecordRef.Kind;
import org.jspecify.annotations.Nullable;

/** Reads customers: companies, and people who buy for themselves. Contacts of a company are it. */
final class OdooCustomers {
  private static final List<String> FIELDS =
      List.of("name", "country_id", "state_id", "category_id");

  private final OdooClient odoo;
  private final OdooSchema schema;
  private final OdooSettings settings;
  private final OdooMapper mapper;

  OdooCustomers(OdooClient odoo, OdooSchema schema, OdooSettings settings) {
    this.odoo = odoo;
    this.schema = schema;
    this.settings = settings;
    this.mapper = new OdooMapper(settings, schema);
  }

  List<Customer> read() {
    Map<Long, String> tags = names("res.partner.category", "name");
    Map<Long, String> countries = names("res.country", "code");
    Map<Long, String> states = names("res.country.state", "name");
    List<Object> commercial =
        Domain.of(
            Domain.OR, Domain.is("is_company", "=", true), Domain.is("parent_id", "=", false));
    List<Customer> customers = new ArrayList<>();
    for (OdooRow partner : odoo.all("res.partner", commercial, fields())) {
      List<String> tagged =
          partner.links("category_id").stream().map(tags::get).filter(Objects::nonNull).toList();
      customers.add(
          new Customer(
              new OdooIds(settings.connection()).ref(Kind.CUSTOMER, partner.id()).toString(),
              partner.text("name"),
              level(partner, tagged),
              region(partner, countries, states),
              tagged.contains(settings.fields().houseTag()),
              tagged,
              mapper.custom("res.partner", partner, settings.fields().customer())));
    }
    return customers;
  }

  private List<String> fields() {
    List<String> wanted = new ArrayList<>(FIELDS);
    wanted.addAll(settings.fields().customer().values());
    for (String field : mapped()) {
      wanted.add(field);
    }
    return schema.present("res.partner", wanted.stream().distinct().toList());
  }

  private List<String> mapped() {
    List<String> fields = new ArrayList<>();
    String level = settings.fields().customerLevel();
    String region = settings.fields().customerRegion();
    if (level != null) {
      fields.add(level);
    }
    if (region != null) {
      fields.add(region);
    }
    return fields;
  }

  private @Nullable String level(OdooRow partner, List<String> tags) {
    String field = settings.fields().customerLevel();
    if (field != null) {
      return partner.text(field);
    }
    Map<String, String> levels = settings.fields().customerLevels();
    return tags.stream().map(levels::get).filter(Objects::nonNull).findFirst().orElse(null);
  }

  private @Nullable String region(
      OdooRow partner, Map<Long, String> countries, Map<Long, String> states) {
    String field = settings.fields().customerRegion();
    if (field != null) {
      return partner.text(field);
    }
    String country = countries.get(partner.link("country_id"));
    String state = states.get(partner.link("state_id"));
    if (country == null) {
      return state;
    }
    return state == null ? country : country + "/" + state;
  }

  private Map<Long, String> names(String model, String field) {
    Map<Long, String> names = new HashMap<>();
    for (OdooRow row : odoo.all(model, List.of(), List.of(field))) {
      String name = row.text(field);
      if (name != null) {
        names.put(row.id(), name);
      }
    }
    return names;
  }
}
