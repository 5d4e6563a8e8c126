package org.commissionconnector.crm.odoo;

/** Answers what an installation asks of an Odoo in which nothing of ours is. */
final class OdooInstalling {
  private OdooInstalling() {}

  static void answers(OdooReplay odoo) {
    odoo.answers("res.groups", "search", "[]")
        .answers("res.groups", "fields_get", "{\"user_ids\": {\"type\": \"many2many\"}}")
        .answers("ir.model", "search", "[529]")
        .answers("ir.model.fields", "search", "[]")
        .answers("ir.model.access", "search", "[71]")
        .answers("ir.rule", "search", "[72]")
        .answers("ir.ui.view", "search", "[]")
        .answers(
            "ir.ui.view",
            "fields_get",
            "{\"type\": {\"selection\": [[\"list\", \"List\"], [\"form\", \"Form\"]]}}")
        .answers("ir.model.data", "search_read", "[{\"id\": 1, \"res_id\": 919}]")
        .answers("base.automation", "search_read", "[]")
        .answers("res.groups", "create", "[90]")
        .answers("ir.model", "create", "[530]")
        .answers("ir.model.fields", "create", "[8412]")
        .answers("ir.ui.view", "create", "[1225]")
        .answers("base.automation", "create", "[1]");
  }
}
