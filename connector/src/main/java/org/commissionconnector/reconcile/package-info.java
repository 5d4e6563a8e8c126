/**
 * Proves that nothing won was forgotten: every record of the CRM is kept, every won deal and every
 * posted invoice is credited, waits, or is listed with its reason, and the ledger holds what the
 * statements say.
 *
 * <p>Start reading at {@link org.commissionconnector.reconcile.Reconciliation}.
 */
@NullMarked
package org.commissionconnector.reconcile;

import org.jspecify.annotations.NullMarked;
