package io.grantway.it.oauth2;

import io.grantway.it.admin.Desk;
import io.grantway.it.client.Answer;
import io.grantway.it.client.Call;
import io.grantway.it.client.Http;
import io.grantway.it.client.Parameters;
import io.grantway.it.client.Permission;
import io.grantway.it.client.Pkce;
import io.grantway.it.client.User;
import io.grantway.it.server.GrantwayServer;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;

/** An application of a new partner, which an account manager added in the console. */
public record Client(
        GrantwayServer server,
        String partnerId,
        String applicationId,
        String clientKey,
        String secretKey) {

    static final String STANDARD = "/v1/auth/oauth2";
    public static final String REDIRECT_URI = "http://localhost:3456/callback";

    public static Client add(GrantwayServer server) {
        var desk = Desk.of(server, "tam@example.com");
        var name = "Client " + UUID.randomUUID();
        return add(server, desk, id(desk.submit("partners", "add", Map.of("newName", name))), name);
    }

    /** Another application of the same partner. */
    Client peer() {
        return add(
                server, Desk.of(server, "tam@example.com"), partnerId, "Peer " + UUID.randomUUID());
    }

    private static Client add(GrantwayServer server, Desk desk, String partner, String name) {
        var application =
                id(
                        desk.submit(
                                "partner?id=" + partner,
                                "add",
                                Map.of("newName", name),
                                "approved"));
        var keys =
                Jsoup.parse(
                        desk.submit("keys?id=" + application, "issue", Map.of("name", "Test"))
                                .expect(200)
                                .body());
        var secret = keys.select("#newSecret").text();
        server.keepSecret(secret);
        var client =
                new Client(
                        server, partner, application, keys.select("#newClientKey").text(), secret);
        client.resource("POST", "/v1/partner/redirect-uris")
                .header("x-secret-key", secret)
                .json(Map.of("redirectUri", REDIRECT_URI))
                .send()
                .expect(201);
        return client;
    }

    private static String id(Answer redirect) {
        return Answer.query(redirect.location()).get("id");
    }

    /** Another redirect URI, which has to be on this machine. */
    public Client alsoBackAt(String redirectUri) {
        resource("POST", "/v1/partner/redirect-uris")
                .header("x-secret-key", secretKey)
                .json(Map.of("redirectUri", redirectUri))
                .send()
                .expect(201);
        return this;
    }

    /** Changes what is demanded of the application. */
    public Client demand(Map<String, String> settings) {
        var answer =
                Desk.of(server, "tam@example.com")
                        .submit("security?id=" + applicationId, "form", settings)
                        .expect(200);
        if (!answer.body().contains("Saved")) {
            throw new AssertionError(Jsoup.parse(answer.body()).select(".fault").text());
        }
        return this;
    }

    /** Lets it get tokens in every way that there is. */
    Client allowEveryGrant() {
        var answer =
                Desk.of(server, "tam@example.com")
                        .submit("settings?id=" + applicationId, "form", Map.of(), "grants")
                        .expect(200);
        if (!answer.body().contains("Saved")) {
            throw new AssertionError(Jsoup.parse(answer.body()).select(".fault").text());
        }
        return this;
    }

    public Call post(String endpoint) {
        return new Http(server).post(STANDARD + endpoint);
    }

    Call call(String method, String endpoint) {
        return new Http(server).call(method, STANDARD + endpoint);
    }

    String issuer() {
        return server.url() + STANDARD;
    }

    /** A code for Ada's permissions, by API mode; and the verifier that belongs to it. */
    Parameters code(Permission... permissions) {
        var pkce = Pkce.create();
        var http = new Http(server);
        var token =
                call(http.get("/v1/auth/oauth/authorize/initiate"))
                        .query(
                                Parameters.of("mode", "api", "response_type", "code")
                                        .with("client_id", clientKey)
                                        .with("redirect_uri", REDIRECT_URI)
                                        .with("state", UUID.randomUUID().toString())
                                        .with("code_challenge", pkce.challenge())
                                        .with("code_challenge_method", "S256")
                                        .with("scope", Permission.scope(permissions)))
                        .send()
                        .expect(200)
                        .text("token");
        var login =
                call(http.post("/v1/auth/login"))
                        .json(Map.of("email", User.ADA.email, "password", User.ADA.password))
                        .send()
                        .expect(200)
                        .text("accessToken");
        var asked = approve(http, login, Map.of("token", token));
        var answer =
                asked.status() == 200
                        ? asked
                        : approve(
                                http,
                                login,
                                Map.of(
                                        "token",
                                        token,
                                        "consent",
                                        Map.of(
                                                "granted",
                                                Permission.scopes(permissions),
                                                "policyVersion",
                                                asked.text("policyVersion"))));
        return Parameters.of("grant_type", "authorization_code")
                .with("code", answer.expect(200).text("code"))
                .with("redirect_uri", REDIRECT_URI)
                .with("code_verifier", pkce.verifier());
    }

    private Answer approve(Http http, String login, Map<String, ?> body) {
        return call(http.post("/v1/auth/oauth/authorize")).bearer(login).json(body).send();
    }

    private Call call(Call call) {
        return call.header("x-client-key", clientKey);
    }

    /** A protected resource. */
    Call resource(String method, String path) {
        return call(new Http(server).call(method, path));
    }
}
