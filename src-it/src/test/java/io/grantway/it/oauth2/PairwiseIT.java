package io.grantway.it.oauth2;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import io.grantway.it.admin.Desk;
import io.grantway.it.client.Answer;
import io.grantway.it.client.Application;
import io.grantway.it.client.Browser;
import io.grantway.it.client.Parameters;
import io.grantway.it.client.StandardClient;
import io.grantway.it.client.Totp;
import io.grantway.it.client.User;
import io.grantway.it.client.Visit;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Users under an identifier that is one partner's alone (OpenID Connect Core §8.1). */
@OnServer
class PairwiseIT {

    private static final String SCOPE = "openid profile email offline_access wallet:read";
    private static final String EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange";

    private final GrantwayServer server;
    private final StandardClient standard;
    private final Client client;

    PairwiseIT(GrantwayServer server) {
        this.server = server;
        this.standard = new StandardClient(server, Application.ACME_WALLET);
        this.client = pairwise(Client.add(server));
    }

    @Test
    void twoPartnersKnowTheUserApartAndTheApplicationsOfOneDoNot() throws Exception {
        var peer = pairwise(client.peer());
        var stranger = pairwise(Client.add(server));
        var open = Client.add(server);

        var here = subject(client);

        assertThat(subject(peer)).isEqualTo(here);
        assertThat(subject(stranger)).isNotEqualTo(here);
        assertThat(subject(open)).isNotEqualTo(here).matches("[0-9a-f-]{36}");
        assertThat(here).hasSize(43).doesNotContain(subject(open));
    }

    @Test
    void everyTokenAndAnswerOfTheApplicationNamesTheSameSubject() throws Exception {
        client.allowEveryGrant();
        var tokens = signIn(client, new Browser(server));
        var subject = claims(tokens.text("id_token")).getSubject();

        assertThat(claims(tokens.text("access_token")).getSubject()).isEqualTo(subject);
        assertThat(standard.userInfo(tokens.text("access_token")).text("sub")).isEqualTo(subject);
        for (var token : new String[] {"access_token", "refresh_token"}) {
            assertThat(introspect(tokens.text(token)).text("sub")).as(token).isEqualTo(subject);
        }
        var refreshed =
                form(
                                client,
                                Parameters.of("grant_type", "refresh_token")
                                        .with("refresh_token", tokens.text("refresh_token")))
                        .expect(200);
        for (var token : new String[] {"access_token", "id_token"}) {
            assertThat(claims(refreshed.text(token)).getSubject()).as(token).isEqualTo(subject);
        }
        var exchanged =
                form(
                                client,
                                Parameters.of("grant_type", EXCHANGE)
                                        .with("subject_token", refreshed.text("access_token"))
                                        .with(
                                                "subject_token_type",
                                                "urn:ietf:params:oauth:token-type:access_token"))
                        .expect(200);
        assertThat(claims(exchanged.text("access_token")).getSubject()).isEqualTo(subject);
        client.resource("GET", "/v1/wallet/internal")
                .bearer(exchanged.text("access_token"))
                .send()
                .expect(200);
    }

    @Test
    void anIdTokenIsSignedAsTheApplicationWantsIt() throws Exception {
        var idToken = signIn(client, new Browser(server)).text("id_token");

        assertThat(SignedJWT.parse(idToken).getHeader().getAlgorithm()).hasToString("ES256");
        assertThat(claims(idToken).getAudience()).containsExactly(client.clientKey());
    }

    @Test
    void theUserOfAHintIsFoundByTheSubject() throws Exception {
        var browser = new Browser(server);
        var idToken = signIn(client, browser).text("id_token");
        var hint = Parameters.of("prompt", "none").with("id_token_hint", idToken);

        assertThat(visit(client, browser, hint).back()).containsKey("code");

        var other = new Browser(server);
        visit(client, other, Parameters.NONE).login(User.GRACE);
        while (!other.page().select("#code").isEmpty()) {
            other.fill("#code", Totp.GRACE.code(Instant.now())).press("Verify");
            Thread.sleep(1_000);
        }
        assertThat(visit(client, other, hint).back()).containsKey("error");
    }

    @Test
    void aHintSignsOutOnItsSubjectAlone() throws Exception {
        var browser = new Browser(server);
        var first = signIn(client, browser).text("id_token");
        browser.cookies().clear();
        signIn(client, browser);

        browser.open(StandardClient.LOGOUT + "?" + Parameters.of("id_token_hint", first).encoded());

        assertThat(browser.page().title()).startsWith("You are signed out");
        assertThat(visit(client, browser, Parameters.of("prompt", "none")).back())
                .containsEntry("error", "login_required");
    }

    @Test
    void theLogoutTokenNamesTheSubjectAndIsSignedAsTheIdToken() throws Exception {
        var told = new LinkedBlockingQueue<String>();
        var receiver =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext(
                "/",
                exchange -> {
                    told.add(
                            new String(
                                    exchange.getRequestBody().readAllBytes(),
                                    StandardCharsets.UTF_8));
                    exchange.sendResponseHeaders(204, -1);
                    exchange.close();
                });
        receiver.start();
        try {
            var address = "http://localhost:" + receiver.getAddress().getPort() + "/";
            Desk.of(server, "tam@example.com")
                    .submit(
                            "settings?id=" + client.applicationId(),
                            "logout",
                            Map.of("backChannelUri", address))
                    .expect(200);
            var browser = new Browser(server);
            var idToken = signIn(client, browser).text("id_token");

            browser.open(
                    StandardClient.LOGOUT
                            + "?"
                            + Parameters.of("id_token_hint", idToken).encoded());

            var body = told.poll(20, TimeUnit.SECONDS);
            assertThat(body).startsWith("logout_token=");
            var token = body.substring("logout_token=".length());
            assertThat(claims(token).getSubject()).isEqualTo(claims(idToken).getSubject());
            assertThat(SignedJWT.parse(token).getHeader().getAlgorithm()).hasToString("ES256");
        } finally {
            receiver.stop(0);
        }
    }

    @Test
    void tokensThatThereAreKeepTheirSubjectWhenTheSettingChanges() throws Exception {
        var tokens = signIn(client, new Browser(server));
        var before = claims(tokens.text("id_token")).getSubject();
        set(client, "RS256", false);

        var refreshed =
                form(
                                client,
                                Parameters.of("grant_type", "refresh_token")
                                        .with("refresh_token", tokens.text("refresh_token")))
                        .expect(200);

        assertThat(claims(refreshed.text("id_token")).getSubject()).isEqualTo(before);
        assertThat(standard.userInfo(refreshed.text("access_token")).text("sub")).isEqualTo(before);
        assertThat(subject(client)).isNotEqualTo(before);
    }

    private Client pairwise(Client changed) {
        set(changed, "ES256", true);
        return changed;
    }

    private void set(Client changed, String algorithm, boolean pairwise) {
        var answer =
                Desk.of(server, "tam@example.com")
                        .submit(
                                "security?id=" + changed.applicationId(),
                                "openId",
                                Map.of(
                                        "idTokenAlgorithm",
                                        algorithm,
                                        "pairwise",
                                        String.valueOf(pairwise)));
        assertThat(answer.expect(200).body()).contains("Saved");
    }

    private Visit visit(Client of, Browser browser, Parameters more) {
        return standard.visit(
                browser,
                Parameters.of("scope", SCOPE)
                        .with("client_id", of.clientKey())
                        .with("redirect_uri", Client.REDIRECT_URI)
                        .withAll(more));
    }

    private Answer signIn(Client of, Browser browser) {
        var visit = visit(of, browser, Parameters.NONE).login(User.ADA).allowAll();
        return form(of, visit.tokenParameters()).expect(200);
    }

    private String subject(Client of) throws Exception {
        return claims(signIn(of, new Browser(server)).text("id_token")).getSubject();
    }

    private Answer form(Client of, Parameters form) {
        return of.post("/token").basic(of.clientKey(), of.secretKey()).form(form).send();
    }

    private Answer introspect(String token) {
        return client.post("/introspect")
                .basic(client.clientKey(), client.secretKey())
                .form(Parameters.of("token", token))
                .send()
                .expect(200);
    }

    private static JWTClaimsSet claims(String token) throws Exception {
        return SignedJWT.parse(token).getJWTClaimsSet();
    }
}
