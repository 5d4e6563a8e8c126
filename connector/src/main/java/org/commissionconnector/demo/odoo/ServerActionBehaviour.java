package org.commissionconnector.demo.odoo;

/** Odoo 17 names every webhook action alike, whatever was asked for. */
final class ServerActionBehaviour implements Behaviour {
  @Override
  public void creating(Transaction transaction, Changes values) {
    if (values.get("state").filter("webhook"::equals).isPresent()) {
      values.set("name", "Send Webhook Notification");
    }
  }
}
