package io.grantway.oauth.keypair;

import java.time.Instant;

/**
 * A new secret; this is the only time that it is told.
 *
 * @param secretKey null where it goes by a link
 * @param linkToken the token of the link; null where the secret is shown
 * @param linkExpiresAt null where the secret is shown
 * @param previousExpiresAt until when the secret before works; null where there is none
 */
public record IssuedKey(
        String clientKey,
        String secretKey,
        String linkToken,
        Instant linkExpiresAt,
        Instant previousExpiresAt) {}
