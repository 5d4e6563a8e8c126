/**
 * Odoo, over its own API; nothing is installed in it.
 *
 * <p>Start reading at {@link org.commissionconnector.crm.odoo.OdooCrm}.
 */
@NullMarked
package org.commissionconnector.crm.odoo;

import org.jspecify.annotations.NullMarked;
