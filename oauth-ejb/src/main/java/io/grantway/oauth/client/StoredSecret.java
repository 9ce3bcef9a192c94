package io.grantway.oauth.client;

import java.time.Instant;

/**
 * What is kept of the secret of a key pair: its keyed hash and, while a rotation overlaps, that of
 * the one before.
 */
public record StoredSecret(String hash, String previousHash, Instant previousExpiresAt) {}
