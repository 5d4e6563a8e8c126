package org.commissionconnector.crm.odoo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.commissionconnector.crm.Finding;
import org.commissionconnector.crm.Finding.Level;
import org.commissionconnector.crm.Findings;

/** Looks at everything the product needs of an Odoo. Each finding that failed names its remedy. */
final class OdooCheck {

  private final OdooClient odoo;
  private final OdooSchema schema;
  private final OdooRecords records;
  private final OdooSettings settings;
  private final Findings findings = new Findings("Odoo");

  OdooCheck(OdooClient odoo, OdooSchema schema, OdooRecords records, OdooSettings settings) {
    this.odoo = odoo;
    this.schema = schema;
    this.records = records;
    this.settings = settings;
  }

  /**
   * All findings. When the login is refused nothing else can be looked at.
   *
   * @param ahead how far Odoo's clock is ahead of ours, known after the first call
   * @param now by the server's clock
   */
  List<Finding> look(PickedWire wire, Supplier<Optional<Duration>> ahead, Supplier<Instant> now) {
    if (findings.tried("connection", () -> version(wire.version()))) {
      findings.clock(ahead.get());
      if (findings.tried("login", () -> login(wire.user()))) {
        findings.tried("e-mail", () -> email(wire.user()));
        findings.tried(
            "API key", () -> new OdooKeyCheck(odoo, schema, findings).look(wire.user(), now.get()));
        new OdooRightsCheck(odoo, settings, findings).look(wire);
        findings.tried("order margins", this::margins);
        findings.tried("currencies", this::currencies);
      }
    }
    return findings.list();
  }

  private void version(OdooVersion version) {
    String seen =
        "Odoo %s answers at %s over %s"
            .formatted(
                version.name(),
                settings.url(),
                settings.protocol().orElseGet(version::protocol) == OdooSettings.Protocol.JSON_2
                    ? "JSON-2"
                    : "JSON-RPC");
    if (version.isTooOld()) {
      findings.add(Level.WARNING, "connection", seen, "Odoo 17 and later are known to work");
    } else {
      findings.ok("connection", seen);
    }
  }

  private void login(long user) {
    findings.ok(
        "login",
        "%s in database %s, user %d".formatted(settings.login(), settings.database(), user));
  }

  /** Odoo refuses notes and activities of a user without one. */
  private void email(long user) {
    boolean has =
        odoo.byId("res.users", List.of(user), List.of("email")).stream()
            .anyMatch(row -> row.text("email") != null);
    if (has) {
      findings.ok("e-mail", "the user has an address to send notices from");
    } else {
      findings.add(
          Level.FAILED,
          "e-mail",
          "'%s' has no e-mail address; Odoo sends no notices without one"
              .formatted(settings.login()),
          "give the user an e-mail address in Odoo");
    }
  }

  private void margins() {
    boolean has = !schema.present("sale.order.line", List.of("purchase_price")).isEmpty();
    if (has) {
      findings.ok("order margins", "order lines know their cost");
    } else {
      findings.add(
          Level.WARNING,
          "order margins",
          "order lines know no cost; plans that pay on margin use the products' cost of today",
          "tick Margins in Odoo under Sales > Configuration > Settings > Pricing");
    }
  }

  private void currencies() {
    List<String> companies =
        records.reference().companyCurrencies().entrySet().stream()
            .filter(
                one ->
                    settings.companies().isEmpty() || settings.companies().contains(one.getKey()))
            .map(Map.Entry::getValue)
            .distinct()
            .sorted()
            .toList();
    if (companies.size() == 1) {
      findings.ok("currencies", "the company keeps its books in " + companies.get(0));
    } else {
      findings.add(
          companies.isEmpty() ? Level.FAILED : Level.WARNING,
          "currencies",
          "the companies seen keep their books in " + companies,
          "name the companies to read under 'companies' in the settings");
    }
  }
}
