package io.grantway.consent.audit;

import java.util.UUID;

/**
 * A place in a partner's chain, and with it everything before.
 *
 * @param seq counts from 1
 * @param hash of the entry: SHA-256 in base64url
 */
public record ChainPosition(UUID tenantId, long seq, String hash) {}
