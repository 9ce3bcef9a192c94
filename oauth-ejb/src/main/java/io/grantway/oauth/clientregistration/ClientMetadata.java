package io.grantway.oauth.clientregistration;

import java.util.List;

/**
 * What a client says of itself, and what is registered of it (RFC 7591 §2, OpenID Connect
 * Registration §2); null where nothing is said.
 *
 * @param jwks a JWK Set as text
 */
public record ClientMetadata(
        String clientName,
        List<String> redirectUris,
        String tokenEndpointAuthMethod,
        List<String> grantTypes,
        List<String> responseTypes,
        String scope,
        String applicationType,
        String jwks,
        String jwksUri,
        String subjectType,
        String idTokenSignedResponseAlg,
        Boolean dpopBoundAccessTokens,
        Boolean requirePushedAuthorizationRequests,
        List<String> postLogoutRedirectUris,
        String backchannelLogoutUri,
        String tosUri,
        String policyUri,
        String softwareStatement) {}
