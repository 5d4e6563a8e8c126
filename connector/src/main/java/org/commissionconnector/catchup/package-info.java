/**
 * Asks CRMs what changed, whatever rang or did not ring: this, not the rings, is the truth.
 *
 * <p>Start reading at {@link org.commissionconnector.catchup.CatchUp}.
 */
@NullMarked
package org.commissionconnector.catchup;

import org.jspecify.annotations.NullMarked;
