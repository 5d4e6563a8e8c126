/**
 * What was booked, and why: entries are only ever added.
 *
 * <p>Start reading at {@link org.commissionconnector.ledger.Ledger}.
 */
@NullMarked
package org.commissionconnector.ledger;

import org.jspecify.annotations.NullMarked;
