package org.commissionconnector.crm.odoo;

import com.fasterxml.jackson.databind.JsonNode;

/** One of the ways Odoo is talked to. */
interface OdooWire {
  /**
   * What the method returned; JSON null when it returns nothing.
   *
   * @throws OdooException when Odoo tells of an error
   */
  JsonNode call(OdooCall call);

  /** The id of the user we work as. */
  long user();
}
