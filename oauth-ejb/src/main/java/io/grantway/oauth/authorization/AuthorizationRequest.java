package io.grantway.oauth.authorization;

/**
 * The parameters of an authorization request (RFC 6749 §4.1.1, RFC 7636 §4.3) as they came; what
 * was not sent is null.
 *
 * @param stateRequired whether a request without {@code state} is refused (generation 1); the
 *     standard endpoint leaves it to PKCE to tie the answer to the browser (RFC 9700 §2.1.1)
 * @param prompt {@code consent} shows the consent page even where nothing new is asked for; {@code
 *     login} asks for the password even where the browser is signed in
 */
public record AuthorizationRequest(
        String responseType,
        String clientId,
        String redirectUri,
        String state,
        boolean stateRequired,
        String codeChallenge,
        String codeChallengeMethod,
        String scope,
        String prompt) {}
