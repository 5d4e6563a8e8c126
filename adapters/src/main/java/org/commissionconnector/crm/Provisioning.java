package org.commissionconnector.crm;

import java.util.Optional;

/**
 * What the product wants to have in the CRM.
 *
 * @param ringUrl where the CRM's webhooks go, with the installation's secret in it; empty for none.
 *     Never logged
 */
public record Provisioning(Optional<String> ringUrl) {
  @Override
  public String toString() {
    return "Provisioning[ringUrl=" + (ringUrl.isPresent() ? "[hidden]" : "none") + "]";
  }
}
