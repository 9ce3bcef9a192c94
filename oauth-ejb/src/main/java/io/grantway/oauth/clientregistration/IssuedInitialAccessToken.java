package io.grantway.oauth.clientregistration;

import java.time.Instant;

/** A new initial access token; this is the only time that it is told. */
public record IssuedInitialAccessToken(String token, int mostUses, Instant expiresAt) {}
