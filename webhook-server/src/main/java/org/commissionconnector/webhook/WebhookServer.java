package org.commissionconnector.webhook;

/** Takes deliveries over HTTP, proves who rang, keeps the ring, answers 202. */
public final class WebhookServer {}
