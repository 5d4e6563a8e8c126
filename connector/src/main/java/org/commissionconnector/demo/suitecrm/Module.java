package org.commissionconnector.demo.suitecrm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A module of SuiteCRM.
 *
 * @param type as answers call it
 * @param fields that it comes with
 * @param custom that the product's package adds
 */
record Module(String name, String type, List<String> fields, List<String> custom) {
  /** Fields that can be filtered by and are never shown. */
  private static final Set<String> HIDDEN = Set.of("user_name", "status_of_user");

  private static final Set<String> TIMES =
      Set.of("date_entered", "date_modified", "date_start", "date_due", "commission_updated_c");

  private static final List<String> OURS =
      List.of(
          "commission_amount_c",
          "commission_payable_c",
          "commission_currency_c",
          "commission_status_c",
          "commission_period_c",
          "commission_explanation_c",
          "commission_updated_c");

  private static final Map<String, Module> ALL =
      Stream.of(
              new Module(
                  "Opportunities",
                  "Opportunity",
                  fields(
                      "name amount amount_usdollar currency_id currency_symbol sales_stage probability date_closed"
                          + " opportunity_type lead_source assigned_user_id account_id account_name"),
                  OURS),
              new Module(
                  "AOS_Invoices",
                  "AOS_Invoices",
                  fields(
                      "name number status invoice_date due_date quote_number quote_date total_amt"
                          + " discount_amount subtotal_amount tax_amount total_amount currency_id"
                          + " assigned_user_id billing_account_id billing_account"),
                  also("paid_date_c")),
              new Module(
                  "AOS_Quotes",
                  "AOS_Quotes",
                  fields("name number stage opportunity_id subtotal_amount currency_id"),
                  List.of()),
              new Module(
                  "AOS_Products_Quotes",
                  "AOS_Products_Quotes",
                  fields(
                      "name product_id part_number product_qty product_unit_price"
                          + " product_cost_price product_discount discount product_total_price"
                          + " parent_type parent_id"),
                  List.of()),
              new Module(
                  "AOS_Products",
                  "AOS_Products",
                  fields("name part_number price cost type aos_product_category_id"),
                  List.of()),
              new Module(
                  "AOS_Product_Categories",
                  "AOS_Product_Categories",
                  fields("name parent_category_id"),
                  List.of()),
              new Module(
                  "Accounts",
                  "Account",
                  fields("name industry account_type billing_address_country"),
                  List.of()),
              new Module(
                  "Users",
                  "User",
                  fields(
                      "user_name full_name first_name last_name email1 title department"
                          + " reports_to_id employee_status"),
                  also("commission_target_c", "commission_attainment_c")),
              new Module("SecurityGroups", "SecurityGroup", fields("name"), List.of()),
              new Module(
                  "Currencies",
                  "Currency",
                  fields("name symbol iso4217 conversion_rate status"),
                  List.of()),
              new Module(
                  "Alerts",
                  "Alert",
                  fields(
                      "name description assigned_user_id is_read type target_module url_redirect"),
                  List.of()),
              new Module(
                  "Tasks",
                  "Task",
                  fields(
                      "name description assigned_user_id status priority date_start date_due"
                          + " parent_type parent_id"),
                  List.of()),
              new Module(
                  "Notes",
                  "Note",
                  fields("name description assigned_user_id parent_type parent_id"),
                  List.of()))
          .collect(Collectors.toUnmodifiableMap(Module::name, module -> module));

  static Optional<Module> of(String name) {
    return Optional.ofNullable(ALL.get(name));
  }

  boolean has(String field, boolean packaged) {
    return fields.contains(field) || (packaged && custom.contains(field));
  }

  /** What answers show when nothing was asked for. */
  List<String> shown(boolean packaged) {
    List<String> shown = new ArrayList<>(fields);
    if (packaged) {
      shown.addAll(custom);
    }
    shown.removeIf(Module::isHidden);
    return shown;
  }

  static boolean isHidden(String field) {
    return HIDDEN.contains(field);
  }

  static boolean isTime(String field) {
    return TIMES.contains(field);
  }

  private static List<String> fields(String names) {
    List<String> fields = new ArrayList<>(List.of(names.split(" ")));
    fields.addAll(List.of("date_entered", "date_modified", "deleted"));
    return List.copyOf(fields);
  }

  private static List<String> also(String... names) {
    List<String> fields = new ArrayList<>(OURS);
    fields.addAll(List.of(names));
    return List.copyOf(fields);
  }
}
