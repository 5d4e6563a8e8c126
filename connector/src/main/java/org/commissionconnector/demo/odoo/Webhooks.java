package org.commissionconnector.demo.odoo;

/** Hears of each change inside the transaction, before its commit. */
interface Webhooks {
  /** Nobody listens. */
  Webhooks NONE =
      new Webhooks() {
        @Override
        public void created(Transaction transaction, String model, Row row) {}

        @Override
        public void updated(Transaction transaction, String model, Row before, Row after) {}

        @Override
        public void deleting(Transaction transaction, String model, Row row) {}
      };

  void created(Transaction transaction, String model, Row row);

  void updated(Transaction transaction, String model, Row before, Row after);

  void deleting(Transaction transaction, String model, Row row);
}
