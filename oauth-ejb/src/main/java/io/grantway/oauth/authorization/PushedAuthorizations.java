package io.grantway.oauth.authorization;

import static io.grantway.oauth.OAuthException.invalidRequest;

import io.grantway.oauth.OAuthException;
import io.grantway.oauth.client.Client;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Authorization requests that come from the client itself before the browser does (RFC 9126). */
@Stateless
public class PushedAuthorizations {

    private static final String DPOP_JKT = "dpop_jkt";

    /** They prove the client; the request is what is left. */
    private static final Set<String> CREDENTIALS =
            Set.of("client_secret", "client_assertion", "client_assertion_type");

    @Inject Authorizations authorizations;
    @Inject PushedRequests requests;

    /**
     * Checks a request as the authorization endpoint does, and keeps it for 90 seconds.
     *
     * @param client that pushed it; a key that it proved to hold is the one for the tokens
     * @throws OAuthException saying what is wrong with the request
     */
    public PushedAnswer push(Client client, AuthorizationRequest request) {
        if (request.get("request_uri") != null) {
            throw invalidRequest("A pushed request has no request_uri");
        }
        var parameters = boundTo(client, request);
        authorizations.check(client, AuthorizationRequest.pushed(parameters));
        return new PushedAnswer(
                requests.push(client, parameters), PushedRequests.LIFETIME.toSeconds());
    }

    /**
     * The parameters of a request that a client sent itself, without what proved it, and with the
     * key that it proved to hold.
     *
     * @throws OAuthException invalid_request where it names another key
     */
    public static Map<String, String> boundTo(Client client, AuthorizationRequest request) {
        var parameters = new HashMap<>(request.parameters());
        parameters.keySet().removeAll(CREDENTIALS);
        parameters.put("client_id", client.clientKey());
        var key = client.provenKey();
        if (key != null && !key.equals(parameters.getOrDefault(DPOP_JKT, key))) {
            throw invalidRequest("dpop_jkt is not the key of the DPoP proof");
        }
        if (key != null) {
            parameters.put(DPOP_JKT, key);
        }
        return parameters;
    }
}
