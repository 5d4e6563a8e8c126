package org.commissionconnector.demo.odoo;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Odoo's own records: models, groups, company, journals, stages, external ids. */
final class SeedSystem {
  private SeedSystem() {}

  static void plant(Transaction transaction) {
    models(transaction);
    currencies(transaction);
    groups(transaction);
    crm(transaction);
    accounting(transaction);
    chatter(transaction);
    views(transaction);
    modules(transaction);
  }

  private static void models(Transaction transaction) {
    for (Model model : transaction.schema().all()) {
      Row row =
          transaction.insert(
              "ir.model",
              new Changes()
                  .set("name", model.label())
                  .set("model", model.name())
                  .set("state", "base")
                  .set("is_mail_thread", model.chatter())
                  .set("is_mail_activity", model.chatter()));
      model.fields().values().forEach(field -> field(transaction, row, field));
      external(transaction, "base.model_" + model.name().replace('.', '_'), "ir.model", row);
    }
  }

  private static void field(Transaction transaction, Row model, Field field) {
    transaction.insert(
        "ir.model.fields",
        new Changes()
            .set("name", field.name())
            .set("field_description", field.label())
            .set("model_id", model.id())
            .set("ttype", field.type().word())
            .set("relation", text(field.relation()))
            .set("relation_field", text(field.inverse()))
            .set("state", "base")
            .set("store", field.stored())
            .set("required", field.required()));
  }

  private static java.util.Optional<Object> text(String text) {
    return text.isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(text);
  }

  private static void currencies(Transaction transaction) {
    currency(transaction, "EUR", "€", "after");
    currency(transaction, "USD", "$", "before");
    currency(transaction, "GBP", "£", "before");
    Row company =
        transaction.insert(
            "res.company",
            new Changes()
                .set("name", "Hanse Office Systems GmbH")
                .set("currency_id", 1L)
                .set("fiscalyear_last_day", 31L)
                .set("fiscalyear_last_month", "12"));
    external(transaction, "base.main_company", "res.company", company);
    Row germany = country(transaction, "Germany", "DE");
    country(transaction, "United States", "US");
    country(transaction, "United Kingdom", "GB");
    for (String state : List.of("Hamburg", "Bremen", "Bavaria", "Hesse", "Berlin")) {
      transaction.insert("res.country.state", Changes.of("name", state));
    }
    external(transaction, "base.de", "res.country", germany);
  }

  private static void currency(
      Transaction transaction, String name, String symbol, String position) {
    Row row =
        transaction.insert(
            "res.currency",
            new Changes()
                .set("name", name)
                .set("symbol", symbol)
                .set("position", position)
                .set("active", true)
                .set("rounding", new BigDecimal("0.01"))
                .set("decimal_places", 2L));
    external(transaction, "base." + name, "res.currency", row);
  }

  private static Row country(Transaction transaction, String name, String code) {
    return transaction.insert("res.country", Changes.of("name", name).set("code", code));
  }

  private static void groups(Transaction transaction) {
    Row internal = group(transaction, "User types", "Internal User", "base.group_user", List.of());
    Row own =
        group(
            transaction,
            "Sales",
            "User: Own Documents Only",
            "sales_team.group_sale_salesman",
            List.of(internal.id()));
    Row all =
        group(
            transaction,
            "Sales",
            "User: All Documents",
            "sales_team.group_sale_salesman_all_leads",
            List.of(own.id()));
    group(
        transaction, "Sales", "Administrator", "sales_team.group_sale_manager", List.of(all.id()));
    group(
        transaction,
        "Technical",
        "Show Accounting Features - Readonly",
        "account.group_account_readonly",
        List.of(internal.id()));
    group(
        transaction,
        "Invoicing",
        "Billing",
        "account.group_account_invoice",
        List.of(internal.id()));
    Row access =
        group(
            transaction,
            "Administration",
            "Access Rights",
            "base.group_erp_manager",
            List.of(internal.id()));
    group(transaction, "Administration", "Settings", "base.group_system", List.of(access.id()));
  }

  private static Row group(
      Transaction transaction,
      String category,
      String name,
      String externalId,
      List<Long> implied) {
    long categoryId =
        transaction.all("ir.module.category").stream()
            .filter(row -> row.text("name").equals(category))
            .map(Row::id)
            .findFirst()
            .orElseGet(
                () -> transaction.insert("ir.module.category", Changes.of("name", category)).id());
    Row group =
        transaction.insert(
            "res.groups",
            Changes.of("name", name).set("category_id", categoryId).set("implied_ids", implied));
    external(transaction, externalId, "res.groups", group);
    return group;
  }

  private static void crm(Transaction transaction) {
    long sequence = 0;
    for (String stage : List.of("New", "Qualified", "Proposition", "Won")) {
      sequence++;
      Row row =
          transaction.insert(
              "crm.stage",
              Changes.of("name", stage)
                  .set("sequence", stage.equals("Won") ? 70L : sequence)
                  .set("is_won", stage.equals("Won")));
      external(transaction, "crm.stage_lead" + sequence, "crm.stage", row);
    }
    for (String reason :
        List.of("Too expensive", "We don't have people/skills", "Not enough stock")) {
      transaction.insert("crm.lost.reason", Changes.of("name", reason).set("active", true));
    }
    for (String tag : List.of("Product", "Software", "Services", "Renewal")) {
      transaction.insert("crm.tag", Changes.of("name", tag));
    }
  }

  private static void accounting(Transaction transaction) {
    journal(transaction, "Customer Invoices", Journals.SALES, "sale");
    journal(transaction, "Bank", Journals.BANK, "bank");
    Row exchange = journal(transaction, "Exchange Difference", "EXCH", "general");
    transaction.update(
        "res.company", Money.COMPANY, Changes.of("currency_exchange_journal_id", exchange.id()));
    transaction.insert(
        "account.tax", Changes.of("name", "19%").set("amount", BigDecimal.valueOf(19)));
    transaction.insert(
        "account.tax", Changes.of("name", "0% Export").set("amount", BigDecimal.ZERO));
  }

  private static Row journal(Transaction transaction, String name, String code, String type) {
    return transaction.insert(
        "account.journal",
        Changes.of("name", name).set("code", code).set("type", type).set("company_id", 1L));
  }

  private static void chatter(Transaction transaction) {
    for (Map.Entry<String, String> subtype :
        List.of(
            Map.entry("mail.mt_comment", "Discussions"),
            Map.entry("mail.mt_note", "Note"),
            Map.entry("crm.mt_lead_won", "Opportunity Won"))) {
      Row row = transaction.insert("mail.message.subtype", Changes.of("name", subtype.getValue()));
      external(transaction, subtype.getKey(), "mail.message.subtype", row);
    }
    for (Map.Entry<String, String> type :
        List.of(
            Map.entry("mail.mail_activity_data_email", "Email"),
            Map.entry("mail.mail_activity_data_call", "Call"),
            Map.entry("mail.mail_activity_data_meeting", "Meeting"),
            Map.entry("mail.mail_activity_data_todo", "To-Do"))) {
      Row row = transaction.insert("mail.activity.type", Changes.of("name", type.getValue()));
      external(transaction, type.getKey(), "mail.activity.type", row);
    }
  }

  private static void views(Transaction transaction) {
    view(transaction, "crm.crm_lead_view_form", "crm.lead.form", "crm.lead");
    view(transaction, "account.view_move_form", "account.move.form", "account.move");
    view(transaction, "base.view_users_form", "res.users.form", "res.users");
    view(transaction, "base.view_partner_form", "res.partner.form", "res.partner");
    view(transaction, "sale.view_order_form", "sale.order.form", "sale.order");
  }

  private static void view(Transaction transaction, String externalId, String name, String model) {
    Row row =
        transaction.insert(
            "ir.ui.view",
            Changes.of("name", name)
                .set("model", model)
                .set("type", "form")
                .set("mode", "primary")
                .set("priority", 16L)
                .set("active", true)
                .set("arch_base", "<form><sheet><notebook/></sheet></form>"));
    external(transaction, externalId, "ir.ui.view", row);
  }

  private static void modules(Transaction transaction) {
    for (String name :
        List.of(
            "base",
            "crm",
            "sale_management",
            "sale_crm",
            "sale_margin",
            "account",
            "hr",
            "base_automation")) {
      transaction.insert(
          "ir.module.module",
          Changes.of("name", name).set("state", "installed").set("latest_version", "17.0.1.0"));
    }
    transaction.insert(
        "res.lang", Changes.of("name", "English (US)").set("code", "en_US").set("active", true));
  }

  static void external(Transaction transaction, String name, String model, Row row) {
    int dot = name.indexOf('.');
    transaction.insert(
        "ir.model.data",
        Changes.of("module", name.substring(0, dot))
            .set("name", name.substring(dot + 1))
            .set("model", model)
            .set("res_id", row.id()));
  }
}
