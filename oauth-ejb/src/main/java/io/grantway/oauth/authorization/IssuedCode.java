package io.grantway.oauth.authorization;

import java.time.Instant;
import java.util.UUID;

/**
 * What a code stands for.
 *
 * @param familyId the tokens that were issued for it; null before that
 */
public record IssuedCode(
        UUID sessionId,
        UUID applicationId,
        UUID userId,
        String hash,
        String redirectUri,
        String codeChallenge,
        String scope,
        String methods,
        Instant authenticatedAt,
        Instant expiresAt,
        Instant redeemedAt,
        UUID familyId) {}
