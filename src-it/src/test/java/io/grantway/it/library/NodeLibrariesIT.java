package io.grantway.it.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.oauth2.Client;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Client libraries of Node, as they are published, get along with nothing but the issuer. */
@OnServer
class NodeLibrariesIT {
    private static final String SITE = "http://localhost:3000/";

    private final GrantwayServer server;

    NodeLibrariesIT(GrantwayServer server) {
        this.server = server;
    }

    @BeforeAll
    static void install() throws Exception {
        NodeScript.install();
    }

    @ParameterizedTest
    @ValueSource(strings = {"openid-client.mjs", "oauth4webapi.mjs"})
    void signsInRefreshesAsksRevokesAndSignsOut(String script) throws Exception {
        try (var client = new NodeScript(server, script)) {
            var seen = client.run(new Visitor(server));

            assertThat(seen)
                    .containsEntry("login", "\"openid profile email offline_access wallet:read\"")
                    .containsEntry("refresh", "true")
                    .containsEntry("introspection", "true")
                    .containsEntry("revocation", "401")
                    .containsEntry("logout", "\"login_required\"");
            assertThat(seen.get("userinfo")).contains("\"email\":\"ada@example.com\"");
        }
    }

    @Test
    void anAppThatKeepsNoSecretDoesTheSame() throws Exception {
        try (var client = new NodeScript(server, "appauth.mjs")) {
            var seen = client.run(new Visitor(server));

            assertThat(seen)
                    .containsEntry("login", "\"openid profile email offline_access wallet:read\"")
                    .containsEntry("refresh", "true")
                    .containsEntry("revocation", "\"Unauthorized\"")
                    .containsEntry("logout", "\"login_required\"");
            assertThat(seen.get("userinfo")).contains("\"email\":\"ada@example.com\"");
        }
    }

    @Test
    void aWebSiteWithAuthJsSignsInRefreshesAsksRevokesAndSignsOut() throws Exception {
        var client = Client.add(server).alsoBackAt("http://localhost:3000/auth/callback/grantway");
        var keys = Map.of("CLIENT_ID", client.clientKey(), "CLIENT_SECRET", client.secretKey());
        try (var site = new NodeScript(server, "authjs.mjs", keys)) {
            var seen = site.run(new Visitor(server));

            assertThat(seen)
                    .containsEntry("welcome", "\"http://localhost:3000/\"")
                    .containsEntry("login", "\"openid profile email offline_access wallet:read\"")
                    .containsEntry("refresh", "true")
                    .containsEntry("session", "null")
                    .containsEntry("revocation", "401")
                    .containsEntry("logout", "\"login_required\"");
            assertThat(seen.get("idtoken")).contains("\"sub\":\"", "\"amr\":[\"pwd\"]");
            assertThat(seen.get("userinfo")).contains("\"email\":\"ada@example.com\"");
        }
    }

    @Test
    void aWebSiteWithPassportSignsInRefreshesAsksRevokesAndSignsOut() throws Exception {
        try (var site = new NodeScript(server, "passport.mjs")) {
            site.await("listening");
            var browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
            var user = new Visitor(server);
            var welcome = get(browser, user.visit(location(get(browser, SITE + "login"))));

            assertThat(location(welcome)).isEqualTo("/me");
            assertThat(get(browser, SITE + "me").body())
                    .contains("\"sub\":\"")
                    .contains("\"amr\":[\"pwd\"]");
            assertThat(get(browser, SITE + "userinfo").body())
                    .contains("\"email\":\"ada@example.com\"");
            assertThat(get(browser, SITE + "refresh").body()).isEqualTo("{\"renewed\":true}");
            assertThat(get(browser, SITE + "userinfo").statusCode()).isEqualTo(200);
            assertThat(get(browser, SITE + "revoke").body()).isEqualTo("{\"refused\":401}");

            var again = location(get(browser, SITE + "login"));
            user.visit(location(get(browser, SITE + "logout")));
            assertThat(get(browser, SITE + "me").statusCode()).isEqualTo(401);
            assertThat(user.isSignedInFor(again)).isFalse();
        }
    }

    private static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static HttpResponse<String> get(HttpClient browser, URI address) throws Exception {
        return get(browser, address.toString());
    }

    private static HttpResponse<String> get(HttpClient browser, String address) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }
}
