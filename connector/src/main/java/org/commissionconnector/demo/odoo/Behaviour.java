package org.commissionconnector.demo.odoo;

/** What a model does beyond keeping values. */
interface Behaviour {
  /** May add to or refuse what is about to be created. */
  default void creating(Transaction transaction, Changes values) {}

  default void created(Transaction transaction, Row row) {}

  /** May add to or refuse what is about to change. */
  default void writing(Transaction transaction, Row before, Changes changes) {}

  default void written(Transaction transaction, Row before, Row after) {}

  /** May refuse. */
  default void deleting(Transaction transaction, Row row) {}

  default void deleted(Transaction transaction, Row row) {}
}
