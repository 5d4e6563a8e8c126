package org.commissionconnector.config;

import java.net.URI;

/**
 * One CRM.
 *
 * @param name begins every id of its records
 * @param kind {@code odoo}
 * @param database the name of the CRM's database
 * @param login of the product's own user there
 * @param secret that user's API key or password
 */
public record ConnectionSettings(
    String name, String kind, URI url, String database, String login, Secret secret) {}
