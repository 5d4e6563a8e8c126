package org.commissionconnector.crm.odoo;

import java.util.List;
import org.commissionconnector.crm.Finding.Level;
import org.commissionconnector.crm.Findings;

/** Looks at each right of the user we work as, and whether the apps are there that it is for. */
final class OdooRightsCheck {
  private static final String SALESPERSON = "sales_team.group_sale_salesman";
  private static final String SEES_ALL = "sales_team.group_sale_salesman_all_leads";

  /** A need, what it is for, and how bad it is when the right is missing. */
  private record Need(String operation, String model, String what, Level ifMissing) {}

  private static final List<Need> NEEDS =
      List.of(
          needed("read", "crm.lead", "deals"),
          needed("read", "sale.order.line", "what was sold with a deal, and its margin"),
          needed("read", "account.move", "invoices"),
          needed("read", "account.partial.reconcile", "payments"),
          needed("read", "product.product", "products and their cost"),
          needed("read", "res.partner", "customers"),
          needed("read", "crm.team", "teams and their targets"),
          needed("read", "hr.employee.public", "who is whose manager"),
          needed("read", "res.currency.rate", "exchange rates"),
          needed("write", "crm.lead", "writing commission into deals"),
          needed("create", OdooNames.MODEL, "writing a row for each payee"),
          toInstall("ir.model.fields", "fields and rows"),
          toInstall("ir.ui.view", "the group that may write, and pages in the forms"),
          toInstall("base.automation", "to be rung at once"));

  private final OdooClient odoo;
  private final OdooSettings settings;
  private final Findings findings;

  OdooRightsCheck(OdooClient odoo, OdooSettings settings, Findings findings) {
    this.odoo = odoo;
    this.settings = settings;
    this.findings = findings;
  }

  private static Need needed(String operation, String model, String what) {
    return new Need(operation, model, what, Level.FAILED);
  }

  private static Need toInstall(String model, String what) {
    return new Need("create", model, "'commission install': " + what, Level.WARNING);
  }

  void look(PickedWire wire) {
    findings.tried("all deals", () -> allDeals(wire.user(), wire.version()));
    NEEDS.forEach(need -> findings.tried(subject(need), () -> right(need)));
  }

  private static String subject(Need need) {
    return need.operation() + " " + need.model();
  }

  /** Who may read deals but only the own ones is refused nothing: the others just are not there. */
  private void allDeals(long user, OdooVersion version) {
    if (odoo.isIn(user, SALESPERSON, version) && !odoo.isIn(user, SEES_ALL, version)) {
      findings.add(
          Level.FAILED,
          "all deals",
          "'%s' sees only the own deals and orders".formatted(settings.login()),
          OdooRights.howToGrant(settings.login(), "crm.lead"));
    }
  }

  private void right(Need need) {
    try {
      if (odoo.may(need.model(), need.operation())) {
        findings.ok(subject(need), need.what());
      } else {
        findings.add(
            need.ifMissing(),
            subject(need),
            "'%s' may not; needed for %s".formatted(settings.login(), need.what()),
            OdooRights.howToGrant(settings.login(), need.model()));
      }
    } catch (OdooException refused) {
      if (!refused.isMissingModel()) {
        throw refused;
      }
      boolean needed = need.model().equals("crm.lead") || need.model().equals("account.move");
      findings.add(
          needed ? need.ifMissing() : Level.WARNING,
          subject(need),
          "not there; needed for " + need.what(),
          OdooRights.origin(need.model()));
    }
  }
}
