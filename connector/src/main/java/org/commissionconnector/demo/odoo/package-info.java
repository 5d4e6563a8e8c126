/**
 * A small Odoo 17 in memory, as an API client meets it: JSON-RPC over HTTP, records with domains,
 * rights, automations that send webhooks.
 *
 * <p>Start reading at {@link org.commissionconnector.demo.odoo.OdooServer}.
 */
@NullMarked
package org.commissionconnector.demo.odoo;

import org.jspecify.annotations.NullMarked;
