package org.commissionconnector.demo.odoo;

/** A contact needs a name, and belongs to a commercial entity: its company or itself. */
final class PartnerBehaviour implements Behaviour {
  @Override
  public void creating(Transaction transaction, Changes values) {
    if (values.get("name").isEmpty()) {
      throw OdooError.validation("The operation cannot be completed: Contacts require a name");
    }
  }

  @Override
  public void created(Transaction transaction, Row row) {
    long commercial = row.ref("parent_id") == 0 ? row.id() : row.ref("parent_id");
    transaction.update("res.partner", row.id(), Changes.of("commercial_partner_id", commercial));
  }
}
