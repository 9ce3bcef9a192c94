package io.grantway.oauth.logout;

import static io.grantway.oauth.OAuthException.invalidRequest;

import io.grantway.oauth.OAuthException;
import io.grantway.oauth.account.Login;
import io.grantway.oauth.client.Client;
import io.grantway.oauth.client.Clients;
import io.grantway.oauth.client.InvalidClientKey;
import io.grantway.oauth.openid.IdTokens;
import io.grantway.oauth.openid.OpenIdClients;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;

/**
 * Logout that an application starts (OpenID Connect RP-Initiated Logout 1.0). Reads only, each time
 * in a transaction of its own: an application that is not known is no failure here.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Logouts {

    private static final int MOST_STATE = 1_024;
    private static final int MOST_LOCALES = 200;

    @Inject Clients clients;
    @Inject LogoutClients logoutClients;
    @Inject OpenIdClients openIdClients;
    @Inject IdTokens idTokens;
    @Inject LogoutRequests requests;

    /**
     * Checks what was asked for, and seals it for the page. An ID token that is none of ours counts
     * as none, and an application that is not known has no way back: then the user is asked.
     *
     * @param parameters by name, each once
     * @throws OAuthException invalid_request where the ID token is of another application, the way
     *     back is not registered, or the state too long
     */
    public String begin(Map<String, String> parameters) {
        var hint = idTokens.read(parameters.get("id_token_hint")).orElse(null);
        var hinted = hint == null ? null : known(hint.clientId());
        var client = client(parameters.get("client_id"), hinted);
        var genuine = client == null || hinted == null ? null : hint;
        var state = parameters.get("state");
        if (state != null && state.length() > MOST_STATE) {
            throw invalidRequest("state is longer than 1024 characters");
        }
        var locales = parameters.get("ui_locales");
        return requests.seal(
                new LogoutRequest(
                        client == null ? null : client.clientKey(),
                        client == null ? null : client.name(),
                        genuine == null ? null : genuine.subject(),
                        genuine == null ? null : genuine.signInId(),
                        wayBack(client, parameters.get("post_logout_redirect_uri")),
                        state,
                        locales == null || locales.length() > MOST_LOCALES ? null : locales));
    }

    /** The request that was sealed; that of nobody where it is not genuine, or too old. */
    public LogoutRequest open(String token) {
        return requests.open(token).orElse(LogoutRequest.UNKNOWN);
    }

    /** Whether the application knows this very user: then nobody needs to be asked. */
    public boolean isOf(LogoutRequest request, Login login) {
        return request.subject() != null
                && (login.id().toString().equals(request.signInId())
                        || request.subject().equals(knownAs(login, request.clientKey())));
    }

    private String knownAs(Login login, String clientKey) {
        try {
            return openIdClients
                    .pairwiseSubject(clients.identify(clientKey), login.userId())
                    .orElseGet(() -> login.userId().toString());
        } catch (InvalidClientKey e) {
            return null;
        }
    }

    /** Null where none is named, or none that there is. */
    private Client client(String clientId, Client hinted) {
        var named = clientId == null ? null : known(clientId);
        if (named != null
                && hinted != null
                && !named.applicationId().equals(hinted.applicationId())) {
            throw invalidRequest("id_token_hint was issued to another client");
        }
        return clientId == null ? hinted : named;
    }

    private Client known(String clientKey) {
        try {
            return clients.identify(clientKey);
        } catch (InvalidClientKey e) {
            return null;
        }
    }

    private String wayBack(Client client, String uri) {
        if (client == null || uri == null) {
            return null;
        }
        if (!logoutClients.of(client.applicationId()).postLogoutUris().contains(uri)) {
            throw invalidRequest(
                    "post_logout_redirect_uri is not registered for the application: it must match"
                            + " a registered one exactly");
        }
        return uri;
    }
}
