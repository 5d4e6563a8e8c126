package org.commissionconnector.crm.odoo;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.commissionconnector.calculator.book.Person;
import org.commissionconnector.crm.RecordRef.Kind;
import org.jspecify.annotations.Nullable;

/** Reads internal users as people, with their managers, teams and roles. */
final class OdooPeople {
  private static final String MODEL = "res.users";
  private static final List<String> FIELDS =
      List.of(
          "name",
          "email",
          "lang",
          "active",
          "target_sales_invoiced",
          "target_sales_won",
          "target_sales_done");

  private final OdooClient odoo;
  private final OdooSchema schema;
  private final OdooSettings settings;
  private final OdooIds ids;

  OdooPeople(OdooClient odoo, OdooSchema schema, OdooSettings settings) {
    this.odoo = odoo;
    this.schema = schema;
    this.settings = settings;
    this.ids = new OdooIds(settings.connection());
  }

  /** Internal users, also those who left. */
  List<OdooRow> users() {
    List<String> fields = new ArrayList<>(FIELDS);
    fields.addAll(settings.fields().person().values());
    return odoo.all(
        MODEL, Domain.of(Domain.is("share", "=", false)), schema.present(MODEL, fields));
  }

  List<Person> people(List<OdooRow> users, List<OdooRow> teams) {
    OdooMemberships memberships = OdooMemberships.read(odoo, users);
    Set<Long> leads = new LinkedHashSet<>();
    for (OdooRow team : teams) {
      Long lead = team.link("user_id");
      if (lead != null && team.flag("active")) {
        leads.add(lead);
      }
    }
    OdooEmployees employees = OdooEmployees.read(odoo, schema);
    OdooOwnFields.Values own =
        new OdooOwnFields(odoo, schema, MODEL).of(users, settings.fields().person().values());
    List<Person> people = new ArrayList<>();
    for (OdooRow user : users) {
      Set<Long> member = memberships.of(user.id());
      people.add(person(user, member, leads.contains(user.id()), employees, own));
    }
    return people;
  }

  private Person person(
      OdooRow user,
      Set<Long> teams,
      boolean leads,
      OdooEmployees employees,
      OdooOwnFields.Values own) {
    return new Person(
        ids.ref(Kind.PERSON, user.id()).toString(),
        user.text("name"),
        user.text("email"),
        languageTag(user.text("lang")),
        ids.text(Kind.PERSON, employees.manager(user.id())),
        teams.stream().map(team -> ids.ref(Kind.TEAM, team).toString()).toList(),
        roles(!teams.isEmpty(), leads, employees.jobTitle(user.id())),
        user.flag("active"),
        null,
        null,
        null,
        null,
        own.custom(user, settings.fields().person()));
  }

  private List<String> roles(boolean sells, boolean leads, @Nullable String jobTitle) {
    Set<String> roles = new LinkedHashSet<>();
    if (sells) {
      roles.add("salesperson");
    }
    if (leads) {
      roles.add("sales-manager");
    }
    if (jobTitle != null) {
      String slug = jobTitle.toLowerCase(Locale.ROOT).strip().replaceAll("[^\\p{L}\\p{N}]+", "-");
      roles.add(settings.fields().roles().getOrDefault(jobTitle, slug));
    }
    return List.copyOf(roles);
  }

  /** {@code de_DE} as {@code de-DE}; what follows an @ says nothing of the language. */
  private static @Nullable String languageTag(@Nullable String lang) {
    return lang == null ? null : lang.replaceFirst("@.*", "").replace('_', '-');
  }
}
