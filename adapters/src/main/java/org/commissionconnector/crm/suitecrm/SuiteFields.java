package org.commissionconnector.crm.suitecrm;

import java.util.List;
import org.commissionconnector.crm.RecordRef.Kind;

/** The fields that are read, and those that are ours. */
final class SuiteFields {
  static final String AMOUNT = "commission_amount_c";
  static final String PAYABLE = "commission_payable_c";
  static final String CURRENCY = "commission_currency_c";
  static final String STATUS = "commission_status_c";
  static final String PERIOD = "commission_period_c";
  static final String EXPLANATION = "commission_explanation_c";
  static final String UPDATED = "commission_updated_c";

  /** Stamped by the package when the status becomes Paid. */
  static final String PAID_ON = "paid_date_c";

  static final List<String> OURS = List.of(AMOUNT, PAYABLE, CURRENCY, STATUS, PERIOD, EXPLANATION);

  private static final List<String> DEAL =
      List.of(
          "name",
          "amount",
          "currency_id",
          "sales_stage",
          "probability",
          "date_closed",
          "opportunity_type",
          "lead_source",
          "assigned_user_id",
          "account_id",
          "date_entered",
          "date_modified");

  private static final List<String> INVOICE =
      List.of(
          "name",
          "number",
          "status",
          "invoice_date",
          "due_date",
          "quote_number",
          "subtotal_amount",
          "total_amount",
          "currency_id",
          "assigned_user_id",
          "billing_account_id",
          "date_entered",
          "date_modified");

  static final List<String> LINE =
      List.of(
          "parent_id",
          "product_id",
          "product_qty",
          "product_cost_price",
          "product_discount",
          "discount",
          "product_total_price");

  private SuiteFields() {}

  static List<String> of(Kind kind) {
    return kind == Kind.DEAL ? DEAL : INVOICE;
  }
}
