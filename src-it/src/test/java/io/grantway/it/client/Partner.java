package io.grantway.it.client;

import io.grantway.it.server.GrantwayServer;
import java.util.Map;
import java.util.UUID;

/**
 * A partner's own backend and app: what it says to the server for one of its applications, and in
 * hosted mode the browser of its user.
 */
public record Partner(GrantwayServer server, Application application, Http http) {
    public static final String INITIATE = "/v1/auth/oauth/authorize/initiate";
    public static final String AUTHORIZE = "/v1/auth/oauth/authorize";
    public static final String TOKEN = "/v1/auth/oauth/token";
    public static final String REVOKE = "/v1/auth/oauth/revoke";
    public static final String LOGIN = "/v1/auth/login";
    public static final String LOGOUT = "/v1/auth/logout";

    public Partner(GrantwayServer server, Application application) {
        this(server, application, new Http(server));
    }

    /** The same application at another node. */
    public Partner at(GrantwayServer node) {
        return new Partner(node, application);
    }

    /** Step 1 in API mode, for all permissions. */
    public ApiSession initiate() {
        return initiate(Parameters.NONE);
    }

    /** Step 1 in API mode, narrowed to these permissions. */
    public ApiSession initiate(Permission... permissions) {
        return initiate(Parameters.of("scope", Permission.scope(permissions)));
    }

    /**
     * Step 1 in API mode.
     *
     * @param more parameters beside, or instead of, the usual ones
     */
    public ApiSession initiate(Parameters more) {
        var pkce = Pkce.create();
        var parameters = initiateParameters(pkce).with("mode", "api").withAll(more);
        var answer = call("GET", INITIATE).query(parameters).send().expect(200);
        return new ApiSession(
                this, pkce, parameters, secret(answer.text("token")), answer.text("url"));
    }

    /** The usual query of step 1. */
    public Parameters initiateParameters(Pkce pkce) {
        return Parameters.of(
                "response_type",
                "code",
                "client_id",
                application.clientKey,
                "redirect_uri",
                application.redirectUri,
                "state",
                UUID.randomUUID().toString(),
                "code_challenge",
                pkce.challenge(),
                "code_challenge_method",
                "S256");
    }

    /** Step 1 in hosted mode: the user's browser comes to the first page. */
    public HostedPages openBrowser() {
        return openBrowser(Parameters.NONE);
    }

    public HostedPages openBrowser(Parameters more) {
        return openBrowser(new Browser(server), more);
    }

    /**
     * @param browser perhaps signed in already
     */
    public HostedPages openBrowser(Browser browser, Parameters more) {
        var pkce = Pkce.create();
        var parameters = initiateParameters(pkce).withAll(more);
        browser.open(INITIATE + "?" + parameters.encoded());
        return new HostedPages(this, browser, pkce, parameters);
    }

    public Answer tryLogin(User user) {
        return tryLogin(Map.of("email", user.email, "password", user.password));
    }

    public Answer tryLogin(Map<String, String> body) {
        secret((String) body.get("password"));
        return call("POST", LOGIN).json(body).send();
    }

    public Tokens refresh(String refreshToken) {
        return new Tokens(this, tryRefresh(refreshToken).expect(200));
    }

    public Answer tryRefresh(String refreshToken) {
        return token(Parameters.of("grant_type", "refresh_token", "refresh_token", refreshToken));
    }

    /** A form at the token endpoint. */
    public Answer token(Parameters parameters) {
        return call("POST", TOKEN).form(parameters).send();
    }

    /** Wherever the client key is to be shown. */
    public Call call(String method, String path) {
        return http.call(method, path).header("x-client-key", application.clientKey);
    }

    String secret(String text) {
        server.keepSecret(text);
        return text;
    }
}
