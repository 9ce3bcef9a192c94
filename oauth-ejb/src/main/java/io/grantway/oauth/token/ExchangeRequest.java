package io.grantway.oauth.token;

import static io.grantway.oauth.OAuthException.invalidRequest;

/**
 * What a client sends to exchange a token (RFC 8693 §2.1).
 *
 * @param requestedTokenType null for an access token, which is all that there is to get
 * @param actorToken null, as the acting party is the client itself
 * @param scope space separated; null for all that is possible
 * @param authorizationDetails no more than what is possible; null for just that
 */
public record ExchangeRequest(
        String subjectToken,
        String subjectTokenType,
        String requestedTokenType,
        String actorToken,
        String scope,
        String authorizationDetails) {

    static final String ACCESS_TOKEN = "urn:ietf:params:oauth:token-type:access_token";

    /**
     * @throws io.grantway.oauth.OAuthException invalid_request where it is one for other tokens
     */
    public ExchangeRequest {
        if (!ACCESS_TOKEN.equals(subjectTokenType)) {
            throw invalidRequest("subject_token_type must be " + ACCESS_TOKEN);
        }
        if (requestedTokenType != null && !ACCESS_TOKEN.equals(requestedTokenType)) {
            throw invalidRequest("requested_token_type must be " + ACCESS_TOKEN + ", or left out");
        }
        if (actorToken != null) {
            throw invalidRequest(
                    "actor_token is not taken: the client that calls is the one that acts");
        }
    }
}
