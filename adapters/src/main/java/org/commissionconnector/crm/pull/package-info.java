/**
 * What adapters share when they read records: windows of change dates, cursors, what cannot be
 * understood, what is read again after a while.
 *
 * <p>Start reading at {@link org.commissionconnector.crm.pull.WindowPull}.
 */
@NullMarked
package org.commissionconnector.crm.pull;

import org.jspecify.annotations.NullMarked;
