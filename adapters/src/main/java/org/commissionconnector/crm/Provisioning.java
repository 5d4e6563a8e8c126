package org.commissionconnector.crm;

import java.util.Optional;

/**
 * What the product wants to have in the CRM.
 *
 * @param ringUrl where the CRM's webhooks go, with the installation's secret in it where they are
 *     not signed; empty for none. Never logged
 * @param secret that the CRM signs its webhooks with; empty where the address holds it
 */
public record Provisioning(Optional<String> ringUrl, Optional<Secret> secret) {
  /** Webhooks that prove themselves by their address. */
  public Provisioning(Optional<String> ringUrl) {
    this(ringUrl, Optional.empty());
  }

  @Override
  public String toString() {
    return "Provisioning[ringUrl=" + (ringUrl.isPresent() ? "[hidden]" : "none") + "]";
  }
}
