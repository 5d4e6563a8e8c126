/**
 * SuiteCRM 7.12 to 7.15 and 8, over its V8 API; with the product's package in it or without.
 *
 * <p>Start reading at {@link org.commissionconnector.crm.suitecrm.SuiteCrm}.
 */
@NullMarked
package org.commissionconnector.crm.suitecrm;

import org.jspecify.annotations.NullMarked;
