package io.grantway.it.library;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.JSONObjectUtils;
import io.grantway.it.client.Answer;
import io.grantway.it.client.Http;
import io.grantway.it.client.Parameters;
import io.grantway.it.library.liberty.RelyingParty;
import io.grantway.it.oauth2.Client;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Open Liberty's own OpenID Connect client, as it comes, guards the pages of a second server. */
@OnServer
class OpenLibertyIT {

    private final GrantwayServer server;
    private final HttpClient browser =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .cookieHandler(new CookieManager())
                    .build();

    OpenLibertyIT(GrantwayServer server) {
        this.server = server;
    }

    @Test
    void itsFeatureSignsInAndItsApplicationRefreshesRevokesAndSignsOut() throws Exception {
        try (var site = new RelyingParty()) {
            var client = Client.add(server).alsoBackAt(site.redirectUri());
            site.start(server, client.clientKey(), client.secretKey());
            var user = new Visitor(server);

            var welcome = signIn(site, user);
            assertThat(welcome).matches("Welcome [0-9a-f-]{36}");
            assertThat(get(site.url()).body()).isEqualTo(welcome);

            assertThat(get(site.url().resolve("/?logout")).body()).isEqualTo("Good-bye");
            assertThat(get(site.url()).statusCode()).isEqualTo(302);
            assertThat(signIn(site, user)).as("the sign-in here goes on").isEqualTo(welcome);

            refreshesAndRevokes(client, handedOut(site));

            var end = get(site.url().resolve("/logout.jsp"));
            assertThat(end.statusCode()).as(site::log).isEqualTo(302);
            user.visit(location(end).toString());
            var again = get(site.url());
            assertThat(again.statusCode()).isEqualTo(302);
            assertThat(user.isSignedInFor(location(again).toString())).isFalse();
        }
    }

    /** What the feature has asked at userinfo, and the tokens that it hands to the application. */
    private Map<String, Object> handedOut(RelyingParty site) throws Exception {
        var page = get(site.url().resolve("/tokens.jsp"));
        assertThat(page.statusCode()).as(site::log).isEqualTo(200);
        var tokens = JSONObjectUtils.parse(page.body());
        assertThat(JSONObjectUtils.getJSONObject(tokens, "userinfo"))
                .containsEntry("email", "ada@example.com");
        return tokens;
    }

    private void refreshesAndRevokes(Client client, Map<String, Object> tokens) {
        var refreshed =
                as(
                        client,
                        "/token",
                        Parameters.of("grant_type", "refresh_token")
                                .with("refresh_token", (String) tokens.get("refresh_token")));
        var accessToken = refreshed.text("access_token");
        assertThat(accessToken).isNotEqualTo(tokens.get("access_token"));
        assertThat(userInfo(accessToken)).isEqualTo(200);

        as(client, "/revoke", Parameters.of("token", refreshed.text("refresh_token")));
        assertThat(userInfo(accessToken)).isEqualTo(401);
    }

    private static Answer as(Client client, String endpoint, Parameters form) {
        return client.post(endpoint)
                .basic(client.clientKey(), client.secretKey())
                .form(form)
                .send()
                .expect(200);
    }

    private int userInfo(String accessToken) {
        return new Http(server).get("/v1/auth/oauth2/userinfo").bearer(accessToken).send().status();
    }

    /** Follows the page's redirects, which lead by the server of this test. */
    private String signIn(RelyingParty site, Visitor user) throws Exception {
        var sent = get(site.url());
        assertThat(sent.statusCode()).as(site::log).isEqualTo(302);
        var back = user.visit(location(sent).toString());
        assertThat(back.toString()).startsWith(site.redirectUri());
        var answer = get(back);
        for (int i = 0; answer.statusCode() == 302 && i < 3; i++) {
            answer = get(location(answer));
        }
        assertThat(answer.statusCode()).as(site::log).isEqualTo(200);
        return answer.body();
    }

    private static URI location(HttpResponse<String> answer) {
        return URI.create(answer.headers().firstValue("Location").orElseThrow());
    }

    private HttpResponse<String> get(URI address) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(30)).build(),
                BodyHandlers.ofString());
    }
}
