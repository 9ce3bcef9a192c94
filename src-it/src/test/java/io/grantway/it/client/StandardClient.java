package io.grantway.it.client;

import io.grantway.it.server.GrantwayServer;
import java.util.UUID;

/** An application that speaks OAuth 2.1 and OpenID Connect as any library does. */
public record StandardClient(GrantwayServer server, Application application, Http http) {
    public static final String ISSUER_PATH = "/v1/auth/oauth2";
    public static final String AUTHORIZE = ISSUER_PATH + "/authorize";
    public static final String TOKEN = ISSUER_PATH + "/token";
    public static final String USERINFO = ISSUER_PATH + "/userinfo";
    public static final String INTROSPECT = ISSUER_PATH + "/introspect";
    public static final String LOGOUT = ISSUER_PATH + "/logout";

    public StandardClient(GrantwayServer server, Application application) {
        this(server, application, new Http(server));
    }

    public String issuer() {
        return server.url() + ISSUER_PATH;
    }

    /** An authorization request in a browser, perhaps one that is signed in. */
    public Visit visit(Browser browser, Parameters more) {
        var pkce = Pkce.create();
        var parameters =
                Parameters.of(
                                "response_type",
                                "code",
                                "client_id",
                                application.clientKey,
                                "redirect_uri",
                                application.redirectUri,
                                "scope",
                                "openid",
                                "state",
                                UUID.randomUUID().toString(),
                                "nonce",
                                UUID.randomUUID().toString(),
                                "code_challenge",
                                pkce.challenge(),
                                "code_challenge_method",
                                "S256")
                        .withAll(more);
        browser.open(AUTHORIZE + "?" + parameters.encoded());
        return new Visit(this, browser, pkce, parameters);
    }

    public Answer refresh(String refreshToken) {
        return token(Parameters.of("grant_type", "refresh_token", "refresh_token", refreshToken));
    }

    /** A form at the token endpoint, authenticated by {@code client_secret_basic}. */
    public Answer token(Parameters parameters) {
        return authenticated(TOKEN).form(parameters).send();
    }

    public Answer introspect(String token) {
        return authenticated(INTROSPECT).form(Parameters.of("token", token)).send();
    }

    public Answer userInfo(String accessToken) {
        return http.call("GET", USERINFO).bearer(accessToken).send();
    }

    private Call authenticated(String path) {
        return http.call("POST", path).basic(application.clientKey, secret(application.secretKey));
    }

    String secret(String text) {
        server.keepSecret(text);
        return text;
    }
}
