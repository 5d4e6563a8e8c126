package org.commissionconnector.demo.odoo;

import java.util.Optional;

/** A field worked out each time it is read. */
interface ComputedField {
  Optional<Object> value(Transaction transaction, Row row);
}
