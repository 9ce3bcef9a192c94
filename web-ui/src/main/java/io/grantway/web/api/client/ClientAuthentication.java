package io.grantway.web.api.client;

import static io.grantway.oauth.OAuthException.invalidRequest;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.grantway.oauth.OAuthError;
import io.grantway.oauth.OAuthException;
import io.grantway.oauth.client.AuthMethod;
import io.grantway.oauth.client.Client;
import io.grantway.oauth.client.ClientCredentials;
import io.grantway.oauth.client.Clients;
import io.grantway.oauth.client.InvalidClientKey;
import io.grantway.oauth.keypair.PartnerKeys;
import io.grantway.web.api.Parameters;
import io.grantway.web.limits.CallLimits;
import io.grantway.web.limits.Quota;
import io.grantway.web.limits.TooManyRequests;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URLDecoder;
import java.util.Base64;

/**
 * Which application calls: by {@code x-client-key} and {@code x-secret-key}, by HTTP Basic, or, on
 * OAuth endpoints, by {@code client_id} and {@code client_secret} in the body (RFC 6749 §2.3.1).
 * Two methods in one request are refused, as is a secret that comes out of a browser.
 */
@ApplicationScoped
public class ClientAuthentication {

    private static final String CLIENT_KEY = "x-client-key";
    private static final String SECRET_KEY = "x-secret-key";
    private static final String BASIC = "Basic ";

    @Inject Clients clients;
    @Inject AssertionAuthentication assertions;
    @Inject PartnerKeys partnerKeys;
    @Inject CallingApplication calling;
    @Inject CallLimits limits;
    @Inject HttpServletRequest request;

    /**
     * The calling application; the secret is optional and checked where it is there.
     *
     * @throws InvalidClientKey where the key is missing, unknown or revoked
     * @throws OAuthException where the secret is wrong, or the request has two methods
     */
    public Client identify(HttpHeaders headers) {
        return resolve(credentials(headers));
    }

    /** What a call says of its application, for a front door to prove. */
    public ClientCredentials credentials(HttpHeaders headers) {
        return basicOrHeaders(headers, headers.getHeaderString(SECRET_KEY));
    }

    /**
     * The application that calls a generation 1 OAuth endpoint. Shipped clients send their client
     * key as the secret, too: that counts as no secret.
     */
    public Client identifyOAuth(HttpHeaders headers, Parameters body) {
        return resolve(oauthCredentials(headers, body));
    }

    private ClientCredentials oauthCredentials(HttpHeaders headers, Parameters body) {
        var clientKey = headers.getHeaderString(CLIENT_KEY);
        var secretKey = headers.getHeaderString(SECRET_KEY);
        if (secretKey != null && secretKey.equals(clientKey)) {
            secretKey = null;
        }
        return withBody(headers, basicOrHeaders(headers, secretKey), body);
    }

    /** The application that calls the token endpoint of generation 1. */
    public Client identifyForTokens(HttpHeaders headers, Parameters body) {
        return called(clients.authenticate(oauthCredentials(headers, body)));
    }

    /**
     * Checks the secret key where a request has one that does not need it.
     *
     * @throws OAuthException where it is not that of the client key, or came from a browser
     */
    public void checkOptionalSecret(HttpHeaders headers, boolean generationOneOAuth) {
        if (headers.getHeaderString(SECRET_KEY) == null) {
            return;
        }
        if (generationOneOAuth) {
            identifyOAuth(headers, new Parameters(null));
        } else {
            identify(headers);
        }
    }

    /**
     * The application that calls a standard endpoint: HTTP Basic, the headers, or {@code client_id}
     * and {@code client_secret} in the body, or a signed assertion.
     *
     * @throws InvalidClientKey where the client is missing or unknown
     * @throws OAuthException where the secret is wrong, or the request has two methods
     */
    public Client identifyStandard(HttpHeaders headers, Parameters body) {
        if (!AssertionAuthentication.isIn(body)) {
            return called(clients.authenticate(standardCredentials(headers, body)));
        }
        var named = standardCredentials(headers, body);
        if (named.secretKey() != null) {
            throw twoMethods();
        }
        return called(
                assertions.authenticate(
                        body,
                        named.clientKey(),
                        clientKey -> {
                            if (named.clientKey() == null) {
                                turnAwayWhoGuesses(clientKey);
                            }
                        }));
    }

    /** What a call of a standard endpoint says of its application, for a front door to prove. */
    public ClientCredentials standardCredentials(HttpHeaders headers, Parameters body) {
        return withBody(headers, credentials(headers), body);
    }

    private Client resolve(ClientCredentials credentials) {
        return called(clients.resolve(credentials));
    }

    private Client called(Client client) {
        calling.is(client);
        return client;
    }

    private ClientCredentials withBody(
            HttpHeaders headers, ClientCredentials credentials, Parameters body) {
        var clientId = body.get("client_id");
        if (clientId != null
                && credentials.clientKey() != null
                && !clientId.equals(credentials.clientKey())) {
            throw invalidRequest("client_id is not the client key of the request");
        }
        if (credentials.clientKey() == null) {
            turnAwayWhoGuesses(clientId);
        }
        var clientSecret = body.get("client_secret");
        if (clientSecret == null
                || clientSecret.equals(clientId)
                || clientSecret.equals(credentials.clientKey())) {
            return credentials.clientKey() == null
                    ? credentials(clientId, credentials.secretKey())
                    : credentials;
        }
        if (credentials.secretKey() != null) {
            throw twoMethods();
        }
        return unlessFromBrowser(
                headers,
                new ClientCredentials(
                        clientId == null ? credentials.clientKey() : clientId,
                        clientSecret,
                        AuthMethod.CLIENT_SECRET_POST,
                        request.getRemoteAddr()));
    }

    /** As the headers are looked at before: here for a client that the body alone names. */
    private void turnAwayWhoGuesses(String clientKey) {
        if (clientKey == null) {
            return;
        }
        calling.names(clientKey);
        limits.exhausted(Quota.CLIENT, request.getRemoteAddr(), clientKey)
                .ifPresent(
                        refusal -> {
                            throw new TooManyRequests(refusal);
                        });
    }

    private ClientCredentials basicOrHeaders(HttpHeaders headers, String secretKey) {
        var clientKey = headers.getHeaderString(CLIENT_KEY);
        var authorization = headers.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (authorization == null
                || !authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return unlessFromBrowser(headers, credentials(clientKey, secretKey));
        }
        if (clientKey != null || secretKey != null) {
            throw twoMethods();
        }
        return unlessFromBrowser(headers, basic(authorization.substring(BASIC.length()).trim()));
    }

    private ClientCredentials unlessFromBrowser(
            HttpHeaders headers, ClientCredentials credentials) {
        if (credentials.secretKey() != null
                && (headers.getHeaderString("Origin") != null
                        || headers.getHeaderString("Sec-Fetch-Site") != null)) {
            partnerKeys.arrivedFromBrowser(credentials, headers.getHeaderString("Origin"));
            throw new SecretFromBrowser();
        }
        return credentials;
    }

    private ClientCredentials credentials(String clientKey, String secretKey) {
        return new ClientCredentials(clientKey, secretKey, request.getRemoteAddr());
    }

    private ClientCredentials basic(String encoded) {
        try {
            var pair = new String(Base64.getDecoder().decode(encoded), UTF_8);
            var colon = pair.indexOf(':');
            if (colon > 0) {
                return credentials(
                        URLDecoder.decode(pair.substring(0, colon), UTF_8),
                        URLDecoder.decode(pair.substring(colon + 1), UTF_8));
            }
        } catch (IllegalArgumentException e) {
            // answered below
        }
        throw new OAuthException(
                OAuthError.INVALID_CLIENT, "The Authorization header is not valid HTTP Basic");
    }

    private static OAuthException twoMethods() {
        return invalidRequest(
                "The request has two methods of client authentication: send either HTTP Basic, or"
                        + " x-client-key and x-secret-key");
    }
}
