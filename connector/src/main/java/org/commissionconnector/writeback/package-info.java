/**
 * Tells CRMs and people what they have not been told yet.
 *
 * <p>Start reading at {@link org.commissionconnector.writeback.WriteBack}.
 */
@NullMarked
package org.commissionconnector.writeback;

import org.jspecify.annotations.NullMarked;
