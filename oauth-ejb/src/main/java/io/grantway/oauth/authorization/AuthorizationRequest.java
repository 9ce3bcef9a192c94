package io.grantway.oauth.authorization;

/**
 * The parameters of an authorization request (RFC 6749 §4.1.1, RFC 7636 §4.3) as they came; what
 * was not sent is null.
 *
 * @param prompt {@code consent} shows the consent page even where nothing new is asked for; {@code
 *     login} asks for the password even where the browser is signed in
 */
public record AuthorizationRequest(
        String responseType,
        String clientId,
        String redirectUri,
        String state,
        String codeChallenge,
        String codeChallengeMethod,
        String scope,
        String prompt) {}
