/**
 * Keeps rings until they have been dealt with: the CRM is asked what is so now, the facts are kept,
 * the payees settled.
 *
 * <p>Start reading at {@link org.commissionconnector.event.InboxWorker}.
 */
@NullMarked
package org.commissionconnector.event;

import org.jspecify.annotations.NullMarked;
