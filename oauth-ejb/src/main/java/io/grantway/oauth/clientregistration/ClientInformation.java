package io.grantway.oauth.clientregistration;

import java.time.Instant;
import java.util.List;

/**
 * What a client is told of its registration (RFC 7591 §3.2.1).
 *
 * @param clientSecret null where there is none, or it was told before
 * @param registrationAccessToken in force from now on
 * @param pendingRedirectUris those of the redirect URIs that an account manager has to approve
 */
public record ClientInformation(
        String clientId,
        Instant issuedAt,
        String clientSecret,
        String registrationAccessToken,
        ClientMetadata metadata,
        List<String> pendingRedirectUris) {}
