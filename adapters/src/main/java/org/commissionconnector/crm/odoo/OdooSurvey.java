package org.commissionconnector.crm.odoo;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commissionconnector.crm.Directory;
import org.commissionconnector.crm.Survey;
import org.commissionconnector.crm.Survey.CompanyFound;
import org.commissionconnector.crm.Survey.StageFound;
import org.jspecify.annotations.Nullable;

/** Looks at what an Odoo holds, for a first settings file and a first plan. */
final class OdooSurvey {
  private static final int MONTHS = 12;

  private final OdooClient odoo;
  private final OdooSchema schema;

  OdooSurvey(OdooClient odoo, OdooSchema schema) {
    this.odoo = odoo;
    this.schema = schema;
  }

  Survey look(OdooVersion version, OdooReference known, Directory directory, long user) {
    return new Survey(
        "Odoo " + version.name(),
        companies(known),
        odoo
            .related("res.currency", List.of(List.of("active", "=", true)), List.of("name"))
            .stream()
            .map(row -> row.word("name"))
            .sorted()
            .toList(),
        zone(user),
        stages(),
        directory.teams(),
        directory.people());
  }

  private List<CompanyFound> companies(OdooReference known) {
    List<String> fields =
        schema.present("res.company", List.of("name", "active", "fiscalyear_last_month"));
    List<CompanyFound> companies = new ArrayList<>();
    for (OdooRow row : odoo.all("res.company", List.of(), fields)) {
      if (!row.json().has("active") || row.flag("active")) {
        companies.add(
            new CompanyFound(
                Long.toString(row.id()),
                row.word("name"),
                Optional.ofNullable(known.companyCurrencies().get(row.id())),
                firstMonth(row.text("fiscalyear_last_month"))));
      }
    }
    return companies;
  }

  /** Odoo keeps the last month of the fiscal year, as a word: {@code "12"}. */
  private static Optional<Integer> firstMonth(@Nullable String last) {
    return last == null || !last.matches("[1-9]|1[0-2]")
        ? Optional.empty()
        : Optional.of(Integer.parseInt(last) % MONTHS + 1);
  }

  /** Companies have no zone: most of their people do. */
  private Optional<ZoneId> zone(long user) {
    List<String> zones = new ArrayList<>();
    for (OdooRow row :
        odoo.related(
            "res.users",
            Domain.of(Domain.is("share", "=", false), Domain.is("active", "=", true)),
            List.of("tz"))) {
      String zone = row.text("tz");
      if (zone != null) {
        zones.add(zone);
        if (row.id() == user) {
          zones.add(zone);
        }
      }
    }
    return zones.stream()
        .sorted()
        .reduce((one, other) -> count(zones, one) >= count(zones, other) ? one : other)
        .flatMap(OdooSurvey::parse);
  }

  private static long count(List<String> words, String word) {
    return words.stream().filter(word::equals).count();
  }

  private static Optional<ZoneId> parse(String zone) {
    try {
      return Optional.of(ZoneId.of(zone));
    } catch (DateTimeException unknown) {
      return Optional.empty();
    }
  }

  private List<StageFound> stages() {
    return odoo.all("crm.stage", List.of(), List.of("name", "is_won")).stream()
        .map(row -> new StageFound(row.word("name"), row.flag("is_won")))
        .toList();
  }
}
