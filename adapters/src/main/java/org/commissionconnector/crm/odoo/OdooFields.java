package org.commissionconnector.crm.odoo;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a company's own fields in Odoo mean to the product. Each map goes from the name in {@code
 * custom} to the name of the field in Odoo.
 *
 * @param deal fields of {@code crm.lead}
 * @param invoice fields of {@code account.move}
 * @param customer fields of {@code res.partner}
 * @param person fields of {@code res.users}
 * @param dealType field of {@code crm.lead} that holds a deal's type; null for none
 * @param customerLevel field of {@code res.partner} that holds a customer's level; null for none
 * @param customerLevels tags of customers that name a level: {@code Gold -> gold}
 * @param customerRegion field of {@code res.partner} that holds a customer's region; null to take
 *     country and state, {@code DE/Bavaria}
 * @param houseTag tag of customers that the company serves itself
 * @param roles job titles that name a role: {@code Account Executive -> account-executive}
 * @param targets the measures that Odoo's targets are for: {@code revenue -> INVOICED}
 */
public record OdooFields(
    Map<String, String> deal,
    Map<String, String> invoice,
    Map<String, String> customer,
    Map<String, String> person,
    @Nullable String dealType,
    @Nullable String customerLevel,
    Map<String, String> customerLevels,
    @Nullable String customerRegion,
    String houseTag,
    Map<String, String> roles,
    Map<String, TargetField> targets) {

  /** A target that Odoo keeps, for a month, in the company's currency. */
  public enum TargetField {
    /** {@code invoiced_target} of a team and {@code target_sales_invoiced} of a user. */
    INVOICED,
    /** {@code target_sales_won} of a user: how many deals. */
    WON,
    /** {@code target_sales_done} of a user: how many activities. */
    DONE
  }

  /** Nothing of the company's own. */
  public static final OdooFields USUAL =
      new OdooFields(
          Map.of(),
          Map.of(),
          Map.of(),
          Map.of(),
          null,
          null,
          Map.of(),
          null,
          "House",
          Map.of(),
          Map.of("revenue", TargetField.INVOICED));

  public OdooFields {
    deal = Map.copyOf(deal);
    invoice = Map.copyOf(invoice);
    customer = Map.copyOf(customer);
    person = Map.copyOf(person);
    customerLevels = Map.copyOf(customerLevels);
    roles = Map.copyOf(roles);
    targets = Map.copyOf(targets);
  }
}
