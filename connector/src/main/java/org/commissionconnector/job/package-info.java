/**
 * What is done on the clock's account. Jobs only start things.
 *
 * <p>Start reading at {@link org.commissionconnector.job.Schedule}.
 */
@NullMarked
package org.commissionconnector.job;

import org.jspecify.annotations.NullMarked;
