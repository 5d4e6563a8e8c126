package org.commissionconnector.crm.odoo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commissionconnector.crm.CrmException;
import org.commissionconnector.crm.Provisioning;

/** Makes all that is ours in an Odoo, what is missing of it. */
final class OdooProvisioning {
  /** Those who may write our rows: the user we work as. */
  static final String GROUP = "Commission Connector";

  private static final String SALESPERSON = "sales_team.group_sale_salesman";
  private static final String SALES_MANAGER = "sales_team.group_sale_manager";

  private final OdooClient odoo;
  private final OdooLookup lookup;
  private final OdooSchema schema;
  private final long user;
  private final boolean dryRun;
  private final List<String> changes = new ArrayList<>();

  /**
   * @param user whom we work as
   */
  OdooProvisioning(OdooClient odoo, OdooSchema schema, long user, boolean dryRun) {
    this.odoo = odoo;
    this.lookup = new OdooLookup(odoo);
    this.schema = schema;
    this.user = user;
    this.dryRun = dryRun;
  }

  /**
   * What was made, or would be. Fields and rows must be; pages and rings may need a right that the
   * user lacks, and are then listed as not made.
   */
  List<String> make(Provisioning wanted) {
    group();
    rowModel();
    OdooField.ofDeals().forEach(field -> field(OdooDeals.MODEL, field));
    field(OdooDeals.MODEL, OdooField.rowsBelow("x_lead_id"));
    field(OdooInvoices.MODEL, OdooField.rowsBelow("x_move_id"));
    field(OdooNames.USERS, OdooField.rowsBelow("x_user_id"));
    if (hasOrders()) {
      OdooField.ofOrders().forEach(field -> field(OdooNames.ORDERS, field));
    }
    schema.forget();
    access();
    rules();
    if (lookup.findModel(OdooNames.MODEL).isPresent()) {
      optional("pages in the forms", () -> views(listTag()).forEach(this::view));
    } else {
      views("tree").forEach(view -> changes.add(name(view)));
    }
    wanted
        .ringUrl()
        .ifPresent(
            url ->
                optional(
                    "automations; changes are found by polling only",
                    () -> OdooAutomation.all().forEach(rule -> automation(rule, url))));
    return List.copyOf(changes);
  }

  /** Orders know their deal only where the apps CRM and Sales are both there. */
  private boolean hasOrders() {
    return lookup.findField(OdooNames.ORDERS, "opportunity_id").isPresent();
  }

  private List<OdooViews> views(String list) {
    return OdooViews.all(list).stream()
        .filter(view -> !view.model().equals(OdooNames.ORDERS) || hasOrders())
        .toList();
  }

  private void group() {
    if (lookup.named("res.groups", GROUP).isEmpty()) {
      String users =
          schema.present("res.groups", List.of("user_ids", "users")).stream()
              .findFirst()
              .orElse("users");
      make("group " + GROUP, "res.groups", Map.of("name", GROUP, users, List.of(List.of(4, user))));
    }
  }

  private void rowModel() {
    Optional<Long> model = lookup.findModel(OdooNames.MODEL);
    if (model.isPresent()) {
      OdooField.ofRows().forEach(field -> field(OdooNames.MODEL, field));
      return;
    }
    List<Object> fields = new ArrayList<>();
    OdooField.ofRows().forEach(field -> fields.add(List.of(0, 0, field.values())));
    make(
        "model " + OdooNames.MODEL,
        "ir.model",
        Map.of(
            "name", "Commission", "model", OdooNames.MODEL, "state", "manual", "field_id", fields));
  }

  private void field(String model, OdooField field) {
    if (lookup.findField(model, field.name()).isPresent()) {
      return;
    }
    Map<String, Object> values = new LinkedHashMap<>(field.values());
    if (!dryRun) {
      values.put("model_id", lookup.model(model));
    }
    make("field " + model + "." + field.name(), "ir.model.fields", values);
  }

  private void access() {
    access("commission_connector.rows", GROUP, true);
    access("commission_connector.rows.sales", SALESPERSON, false);
  }

  private void access(String name, String group, boolean writes) {
    if (lookup.named("ir.model.access", name).isPresent()) {
      return;
    }
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("name", name);
    if (!dryRun) {
      values.put("model_id", lookup.model(OdooNames.MODEL));
      values.put("group_id", groupId(group));
    }
    values.put("perm_read", true);
    values.put("perm_write", writes);
    values.put("perm_create", writes);
    values.put("perm_unlink", writes);
    make("access right " + name, "ir.model.access", values);
  }

  /** A salesperson sees the own rows and those of the teams led, a sales manager all. */
  private void rules() {
    rule("commission_connector.rows", GROUP, "[(1,'=',1)]");
    rule("commission_connector.rows.manager", SALES_MANAGER, "[(1,'=',1)]");
    rule(
        "commission_connector.rows.own",
        SALESPERSON,
        "['|',('x_user_id','=',user.id),('x_user_id.sale_team_id.user_id','=',user.id)]");
  }

  private void rule(String name, String group, String domain) {
    if (lookup.named("ir.rule", name).isPresent()) {
      return;
    }
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("name", name);
    values.put("domain_force", domain);
    if (!dryRun) {
      values.put("model_id", lookup.model(OdooNames.MODEL));
      values.put("groups", List.of(List.of(6, 0, List.of(groupId(group)))));
    }
    make("record rule " + name, "ir.rule", values);
  }

  private long groupId(String group) {
    return group.equals(GROUP)
        ? lookup.named("res.groups", GROUP).orElseThrow()
        : lookup.external(group);
  }

  private void view(OdooViews view) {
    if (lookup.named("ir.ui.view", view.name()).isPresent()) {
      return;
    }
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("name", view.name());
    values.put("model", view.model());
    values.put("type", "form");
    values.put("mode", "extension");
    values.put("priority", 90);
    values.put("inherit_id", lookup.external(view.form()));
    values.put("arch_base", view.arch());
    make(name(view), "ir.ui.view", values);
  }

  private static String name(OdooViews view) {
    return "page Commission in the form " + view.form();
  }

  /** Lists are called trees until 17. The selection of view types tells. */
  private String listTag() {
    return odoo.viewTypes().contains("list") ? "list" : "tree";
  }

  private void automation(OdooAutomation rule, String ringUrl) {
    OdooRings rings = new OdooRings(odoo, lookup);
    if (rings.isAsWanted(rule, ringUrl)) {
      return;
    }
    changes.add("automation " + rule.name());
    if (!dryRun) {
      rings.make(rule, ringUrl);
    }
  }

  private void make(String what, String model, Map<String, Object> values) {
    changes.add(what);
    if (!dryRun) {
      odoo.create(model, List.of(values));
    }
  }

  private void optional(String what, Runnable work) {
    int before = changes.size();
    try {
      work.run();
    } catch (OdooException refused) {
      if (refused.kind() != CrmException.Kind.REFUSED) {
        throw refused;
      }
      if (changes.size() > before) {
        changes.remove(changes.size() - 1);
      }
      changes.add("not made: " + what + ": " + refused.getMessage());
    }
  }
}
