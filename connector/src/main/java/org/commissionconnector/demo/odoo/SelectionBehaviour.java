package org.commissionconnector.demo.odoo;

/** A choice more or less changes what its field takes. */
final class SelectionBehaviour implements Behaviour {
  @Override
  public void created(Transaction transaction, Row row) {
    CustomSchema.rebuild(transaction);
  }

  @Override
  public void written(Transaction transaction, Row before, Row after) {
    CustomSchema.rebuild(transaction);
  }

  @Override
  public void deleted(Transaction transaction, Row row) {
    CustomSchema.rebuild(transaction);
  }
}
