package org.commissionconnector.webhook;

import java.nio.file.Path;

/**
 * The server's certificate and its key.
 *
 * @param file of PKCS#12 or JKS
 */
public record Keystore(Path file, Secret password) {}
