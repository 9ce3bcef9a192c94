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
                    .containsEntry("logout", "true");
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
                    .containsEntry("logout", "true");
            assertThat(seen.get("userinfo")).contains("\"email\":\"ada@example.com\"");
        }
    }

    @Test
    void aWebSiteWithAuthJsSignsItsVisitorInAndOut() throws Exception {
        var client = Client.add(server).alsoBackAt("http://localhost:3000/auth/callback/grantway");
        var keys = Map.of("CLIENT_ID", client.clientKey(), "CLIENT_SECRET", client.secretKey());
        try (var site = new NodeScript(server, "authjs.mjs", keys)) {
            var seen = site.run(new Visitor(server));

            assertThat(seen)
                    .containsEntry("welcome", "\"http://localhost:3000/\"")
                    .containsEntry("login", "\"openid profile email offline_access wallet:read\"")
                    .containsEntry("logout", "null");
            assertThat(seen.get("session")).contains("\"sub\":\"", "\"amr\":[\"pwd\"]");
        }
    }

    @Test
    void aWebSiteWithPassportSignsItsVisitorIn() throws Exception {
        try (var site = new NodeScript(server, "passport.mjs")) {
            site.await("listening");
            var browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
            var sent = get(browser, "http://localhost:3000/login");
            var back =
                    new Visitor(server).visit(sent.headers().firstValue("Location").orElseThrow());
            var welcome = get(browser, back.toString());

            assertThat(welcome.headers().firstValue("Location")).hasValue("/me");
            assertThat(get(browser, "http://localhost:3000/me").body())
                    .contains("\"sub\":\"")
                    .contains("\"amr\":[\"pwd\"]");
        }
    }

    private static HttpResponse<String> get(HttpClient browser, String address) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }
}
