/**
 * Takes deliveries from CRMs and keeps them. It does not know what they mean.
 *
 * <p>Start reading at {@link org.commissionconnector.webhook.WebhookServer}.
 */
@NullMarked
package org.commissionconnector.webhook;

import org.jspecify.annotations.NullMarked;
