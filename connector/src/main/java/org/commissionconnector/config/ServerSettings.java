package org.commissionconnector.config;

import java.net.URI;
import java.util.Optional;
import org.commissionconnector.crm.Secret;

/**
 * Where rings come in.
 *
 * @param port 0 takes any free one
 * @param publicUrl how CRMs reach this server; empty when they are not asked to ring
 * @param secret in the path of every ring; empty for one that is made once and kept beside the
 *     database
 */
public record ServerSettings(
    String bind, int port, Optional<URI> publicUrl, Optional<Secret> secret) {}
