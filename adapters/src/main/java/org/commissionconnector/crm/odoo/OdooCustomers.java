package org.commissionconnector.crm.odoo;

import java.time.Instant;
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
  private static final String MODEL = "res.partner";
  private static final List<String> FIELDS =
      List.of("name", "country_id", "state_id", "category_id");
  private static final List<Object> COMMERCIAL =
      Domain.of(Domain.OR, Domain.is("is_company", "=", true), Domain.is("parent_id", "=", false));

  private final OdooClient odoo;
  private final OdooSchema schema;
  private final OdooSettings settings;
  private final OdooKept<Customer> kept;

  OdooCustomers(OdooClient odoo, OdooSchema schema, OdooSettings settings) {
    this.odoo = odoo;
    this.schema = schema;
    this.settings = settings;
    this.kept = new OdooKept<>(odoo, MODEL, COMMERCIAL);
  }

  /** What customers are named by. */
  private record Names(
      Map<Long, String> tags, Map<Long, String> countries, Map<Long, String> states) {}

  /**
   * All customers; only those that changed are read again.
   *
   * @param now by the server's clock
   */
  List<Customer> read(Instant now) {
    Names names =
        new Names(
            names("res.partner.category", "name"),
            names("res.country", "code"),
            names("res.country.state", "name"));
    return kept.read(names, now, fields(), rows -> customers(rows, names));
  }

  private List<Customer> customers(List<OdooRow> rows, Names names) {
    OdooOwnFields.Values own = new OdooOwnFields(odoo, schema, MODEL).of(rows, ownFields());
    return rows.stream().map(row -> customer(row, names, own)).toList();
  }

  private Customer customer(OdooRow partner, Names names, OdooOwnFields.Values own) {
    List<String> tagged =
        partner.links("category_id").stream()
            .map(names.tags()::get)
            .filter(Objects::nonNull)
            .toList();
    return new Customer(
        new OdooIds(settings.connection()).ref(Kind.CUSTOMER, partner.id()).toString(),
        partner.text("name"),
        level(partner, tagged, own),
        region(partner, names, own),
        tagged.contains(settings.fields().houseTag()),
        tagged,
        own.custom(partner, settings.fields().customer()));
  }

  private List<String> fields() {
    List<String> wanted = new ArrayList<>(FIELDS);
    wanted.addAll(ownFields());
    return schema.present(MODEL, wanted.stream().distinct().toList());
  }

  private List<String> ownFields() {
    List<String> own = new ArrayList<>(settings.fields().customer().values());
    String level = settings.fields().customerLevel();
    String region = settings.fields().customerRegion();
    if (level != null) {
      own.add(level);
    }
    if (region != null) {
      own.add(region);
    }
    return own;
  }

  private @Nullable String level(OdooRow partner, List<String> tags, OdooOwnFields.Values own) {
    String field = settings.fields().customerLevel();
    if (field != null) {
      return own.text(partner, field);
    }
    Map<String, String> levels = settings.fields().customerLevels();
    return tags.stream().map(levels::get).filter(Objects::nonNull).findFirst().orElse(null);
  }

  private @Nullable String region(OdooRow partner, Names names, OdooOwnFields.Values own) {
    String field = settings.fields().customerRegion();
    if (field != null) {
      return own.text(partner, field);
    }
    String country = names.countries().get(partner.link("country_id"));
    String state = names.states().get(partner.link("state_id"));
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
