/**
 * Computes what touched payees are due and books what changed.
 *
 * <p>Start reading at {@link org.commissionconnector.settlement.Settlement}.
 */
@NullMarked
package org.commissionconnector.settlement;

import org.jspecify.annotations.NullMarked;
