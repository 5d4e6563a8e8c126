package org.commissionconnector.crm.odoo;

import org.commissionconnector.crm.RecordRef;
import org.commissionconnector.crm.RecordRef.Kind;
import org.jspecify.annotations.Nullable;

/** Names Odoo's records the way the product does: {@code odoo:invoice/42}. */
record OdooIds(String connection) {
  RecordRef ref(Kind kind, long id) {
    return new RecordRef(connection, kind, Long.toString(id));
  }

  @Nullable String text(Kind kind, @Nullable Long id) {
    return id == null ? null : ref(kind, id).toString();
  }

  /**
   * The id in Odoo.
   *
   * @throws IllegalArgumentException when the record is not one of this connection's
   */
  long number(RecordRef ref) {
    if (!ref.connection().equals(connection) || !ref.id().matches("[0-9]{1,18}")) {
      throw new IllegalArgumentException(ref + " is not a record of " + connection);
    }
    return Long.parseLong(ref.id());
  }

  /** The model that keeps records of a kind. */
  static String model(Kind kind) {
    return switch (kind) {
      case DEAL -> "crm.lead";
      case INVOICE -> "account.move";
      case PERSON -> "res.users";
      case TEAM -> "crm.team";
      case CUSTOMER -> "res.partner";
      case PRODUCT -> "product.product";
    };
  }
}
