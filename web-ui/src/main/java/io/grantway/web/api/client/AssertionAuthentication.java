package io.grantway.web.api.client;

import static io.grantway.oauth.OAuthException.invalidRequest;

import com.nimbusds.jose.jwk.JWK;
import io.grantway.oauth.OAuthError;
import io.grantway.oauth.OAuthException;
import io.grantway.oauth.client.Client;
import io.grantway.oauth.proof.ClientAssertion;
import io.grantway.oauth.proof.ClientAssertions;
import io.grantway.web.api.Parameters;
import io.grantway.web.jwks.KeysNotFetched;
import io.grantway.web.jwks.RemoteKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Consumer;

/** Which application calls, by what it signed: {@code private_key_jwt} (RFC 7523 §2.2). */
@ApplicationScoped
public class AssertionAuthentication {

    private static final String ASSERTION = "client_assertion";
    private static final String TYPE = "client_assertion_type";
    private static final String JWT_BEARER =
            "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    @Inject ClientAssertions assertions;
    @Inject RemoteKeys remoteKeys;

    /** Whether a request authenticates its client so. */
    public static boolean isIn(Parameters body) {
        return body.get(ASSERTION) != null || body.get(TYPE) != null;
    }

    /**
     * The client that the assertion proves.
     *
     * @param clientKey what the request says beside it; null for nothing
     * @param naming is told the client that the assertion speaks of, before it is looked up
     * @throws OAuthException invalid_client where the assertion does not prove a client
     */
    Client authenticate(Parameters body, String clientKey, Consumer<String> naming) {
        if (!JWT_BEARER.equals(body.require(TYPE))) {
            throw invalidRequest(TYPE + " must be " + JWT_BEARER);
        }
        var assertion = assertions.read(body.require(ASSERTION));
        if (clientKey != null && !clientKey.equals(assertion.clientKey())) {
            throw invalidRequest("client_id is not the sub of " + ASSERTION);
        }
        naming.accept(assertion.clientKey());
        return assertions.prove(assertion, keys(assertion));
    }

    private List<JWK> keys(ClientAssertion assertion) {
        var registered = assertions.keys(assertion);
        if (registered.uri() == null) {
            return registered.inline();
        }
        try {
            return remoteKeys.at(registered.uri(), assertion.keyId());
        } catch (KeysNotFetched e) {
            throw new OAuthException(
                    OAuthError.INVALID_CLIENT,
                    "The keys of the application's jwks_uri can't be fetched: " + e.getMessage());
        }
    }
}
