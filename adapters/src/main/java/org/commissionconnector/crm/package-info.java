/**
 * What the product asks of any CRM, in the product's words. Each CRM answers in a package of its
 * own; none of them knows another.
 *
 * <p>Start reading at {@link org.commissionconnector.crm.Crm}.
 */
@NullMarked
package org.commissionconnector.crm;

import org.jspecify.annotations.NullMarked;
