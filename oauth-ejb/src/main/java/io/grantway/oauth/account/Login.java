package io.grantway.oauth.account;

import java.time.Instant;
import java.util.UUID;

/**
 * Who is signed in, since when and by what.
 *
 * @param methods authentication method references, space separated (RFC 8176)
 */
public record Login(UUID id, UUID userId, String email, String methods, Instant authenticatedAt) {}
