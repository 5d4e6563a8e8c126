package org.commissionconnector.crm.odoo;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.commissionconnector.crm.Finding;
import org.commissionconnector.crm.Finding.Level;
import org.commissionconnector.crm.Findings;

/** Looks at everything the product needs of an Odoo. Each finding that failed names its remedy. */
final class OdooCheck {
  private static final Duration SKEW = Duration.ofMinutes(2);

  /** A need, and what it is for. */
  private record Need(String operation, String model, String what) {}

  private static final List<Need> NEEDS =
      List.of(
          new Need("read", "crm.lead", "deals"),
          new Need("read", "sale.order.line", "what was sold with a deal, and its margin"),
          new Need("read", "account.move", "invoices"),
          new Need("read", "account.partial.reconcile", "payments"),
          new Need("read", "product.product", "products and their cost"),
          new Need("read", "crm.team", "teams and their targets"),
          new Need("read", "hr.employee.public", "who is whose manager"),
          new Need("read", "res.currency.rate", "exchange rates"),
          new Need("write", "crm.lead", "writing commission into deals"),
          new Need("create", OdooNames.MODEL, "writing a row for each payee"));

  private static final List<Need> INSTALL =
      List.of(
          new Need("create", "ir.model.fields", "'commission install': fields and rows"),
          new Need(
              "create",
              "ir.ui.view",
              "'commission install': the group that may write, and pages in the forms"),
          new Need("create", "base.automation", "'commission install': to be rung at once"));

  private final OdooClient odoo;
  private final OdooRecords records;
  private final OdooSettings settings;
  private final Findings findings = new Findings("Odoo");

  OdooCheck(OdooClient odoo, OdooRecords records, OdooSettings settings) {
    this.odoo = odoo;
    this.records = records;
    this.settings = settings;
  }

  /**
   * All findings. When the login is refused nothing else can be looked at.
   *
   * @param ahead how far Odoo's clock is ahead of ours, known after the first call
   */
  List<Finding> look(PickedWire wire, Supplier<Optional<Duration>> ahead) {
    if (findings.tried("connection", () -> version(wire.version()))) {
      clock(ahead.get());
      if (findings.tried("login", () -> login(wire.user()))) {
        findings.tried("e-mail", () -> email(wire.user()));
        NEEDS.forEach(need -> right(need, Level.FAILED));
        INSTALL.forEach(need -> right(need, Level.WARNING));
        findings.tried("currencies", this::currencies);
      }
    }
    return findings.list();
  }

  private void version(OdooVersion version) {
    if (version.isTooOld()) {
      findings.add(
          Level.WARNING,
          "connection",
          "Odoo %s answers at %s".formatted(version.name(), settings.url()),
          "Odoo 17 and later are known to work");
    } else {
      findings.ok("connection", "Odoo %s answers at %s".formatted(version.name(), settings.url()));
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

  private void clock(Optional<Duration> ahead) {
    ahead.ifPresent(
        skew -> {
          if (skew.abs().compareTo(SKEW) > 0) {
            findings.add(
                Level.WARNING,
                "clock",
                "Odoo's clock is %d seconds %s ours"
                    .formatted(skew.abs().toSeconds(), skew.isNegative() ? "behind" : "ahead of"),
                "set both clocks by a time server (NTP)");
          } else {
            findings.ok("clock", "agrees with ours");
          }
        });
  }

  private void right(Need need, Level ifMissing) {
    String subject = need.operation() + " " + need.model();
    try {
      if (odoo.may(need.model(), need.operation())) {
        findings.ok(subject, need.what());
      } else {
        findings.add(
            ifMissing,
            subject,
            "'%s' may not; needed for %s".formatted(settings.login(), need.what()),
            OdooRights.remedy(need.model(), need.operation()));
      }
    } catch (OdooException refused) {
      if (!refused.isMissingModel()) {
        throw refused;
      }
      boolean needed = need.model().equals("crm.lead") || need.model().equals("account.move");
      findings.add(
          needed ? ifMissing : Level.WARNING,
          subject,
          "not there; needed for " + need.what(),
          OdooRights.origin(need.model()));
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
