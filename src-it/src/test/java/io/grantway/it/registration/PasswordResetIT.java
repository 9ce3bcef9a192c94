package io.grantway.it.registration;

import static io.grantway.it.client.Application.ACME_WALLET;
import static io.grantway.it.server.Database.H2;
import static io.grantway.it.server.Database.POSTGRESQL;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.client.Answer;
import io.grantway.it.client.Browser;
import io.grantway.it.client.NewSet;
import io.grantway.it.client.Parameters;
import io.grantway.it.client.Partner;
import io.grantway.it.client.StandardClient;
import io.grantway.it.race.Race;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.io.IOException;
import java.net.Socket;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A new password by a link to the user's address, by a partner's own UI. */
@OnServer({H2, POSTGRESQL})
class PasswordResetIT {
    private static final String ROOT = "/v1/auth/password/reset";
    private static final String INVALID = "Invalid or expired reset token";

    private final GrantwayServer server;
    private final Partner partner;

    PasswordResetIT(GrantwayServer server) {
        this.server = server;
        this.partner = new Partner(server, ACME_WALLET);
    }

    @Test
    void theLinkSetsAPasswordOnceAndEndsAllSignIns() {
        var margaret = registered();
        var login = margaret.login().expect(200).text("accessToken");
        var token = token(margaret, 2);

        post("/verify", Map.of("token", token)).expect(200);
        post("/verify", Map.of("token", token)).expect(200);
        post("/confirm", Map.of("token", token, "password", "short"))
                .expectMessage(422, "password: must be at least 10 characters");
        confirm(token, false).expect(200);

        margaret.login().expect(401);
        changed(margaret).login().expect(200);
        partner.call("POST", Partner.LOGOUT).bearer(login).json(Map.of()).send().expect(401);
        post("/verify", Map.of("token", token)).expectMessage(400, INVALID);
        confirm(token, false).expectMessage(400, INVALID);
        assertThat(margaret.mailbox().await(3)).contains("Your password was changed");
    }

    @Test
    void aNewPasswordMakesOtherLinksWorthlessAndIsSetOnceInARace() {
        var margaret = registered();
        var first = token(margaret, 2);
        var second = token(margaret, 3);

        var set = Race.of(5, () -> confirm(second, false));
        assertThat(set.stream().map(Answer::status))
                .containsExactlyInAnyOrder(200, 400, 400, 400, 400);
        confirm(first, false).expectMessage(400, INVALID);
    }

    /** Also those with an application that may do nothing but know who the user is. */
    @ParameterizedTest
    @CsvSource({"false, 200", "true, 400"})
    void connectionsEndWhereThatIsWanted(boolean isWanted, int status) {
        var margaret = registered();
        var acme = new StandardClient(server, ACME_WALLET);
        var tokens = connected(acme, margaret);
        post("/request", Map.of("email", margaret.email())).expect(200);
        var token = tokenOf(margaret.mailbox().linkOf("Choose a new password"));

        confirm(token, isWanted).expect(200);

        acme.userInfo(tokens.text("access_token")).expect(isWanted ? 401 : 200);
        acme.refresh(tokens.text("refresh_token")).expect(status);
    }

    private Answer connected(StandardClient acme, Newcomer user) {
        var visit =
                acme.visit(
                        new Browser(server), Parameters.of("scope", "openid email offline_access"));
        visit.browser()
                .fill("input[type=email]", user.email())
                .fill("input[type=password]", user.password())
                .press("Sign in");
        var tokens = visit.allow().redeem().expect(200);
        server.keepSecret(tokens.text("refresh_token"));
        return tokens;
    }

    @Test
    void theAnswerIsTheSameWhereThereIsNoAccount() {
        var margaret = registered();
        var stranger = Newcomer.at(server, ACME_WALLET);

        var known = post("/request", Map.of("email", margaret.email())).expect(200);
        var unknown = post("/request", Map.of("email", stranger.email())).expect(200);

        assertThat(unknown.body()).isEqualTo(known.body());
        assertThat(unknown.headers().map().keySet()).isEqualTo(known.headers().map().keySet());
        margaret.mailbox().await(2);
        assertThat(stranger.mailbox().mails()).isEmpty();
    }

    @Test
    void theLinkBeginsWithTheConfiguredAddressWhateverHostIsAskedFor() throws IOException {
        var margaret = registered();
        var body = "{\"email\":\"" + margaret.email() + "\"}";
        try (var socket = new Socket("localhost", server.url().getPort())) {
            socket.getOutputStream()
                    .write(
                            ("""
                            POST %s/request HTTP/1.1
                            Host: evil.example
                            x-client-key: %s
                            Content-Type: application/json
                            Content-Length: %d
                            Connection: close

                            %s"""
                                            .formatted(
                                                    ROOT,
                                                    ACME_WALLET.clientKey,
                                                    body.length(),
                                                    body)
                                            .replace("\n", "\r\n"))
                                    .getBytes(US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), US_ASCII))
                    .startsWith("HTTP/1.1 200");
        }
        assertThat(margaret.mailbox().link(2)).startsWith(server.url() + "/oauth/password?token=");
    }

    @Test
    void theLinkBeginsWithTheConfiguredAddressWhateverTheRequestSays() {
        var margaret = registered();
        partner.call("POST", ROOT + "/request")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Proto", "https")
                .header("Forwarded", "host=evil.example;proto=https")
                .header("X-Host", "evil.example")
                .header("Origin", "https://evil.example")
                .json(Map.of("email", margaret.email()))
                .send()
                .expect(200);
        assertThat(margaret.mailbox().link(2)).startsWith(server.url() + "/oauth/password?token=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AAAA", "%00", "' or 1=1 --"})
    void whatIsNoTokenIsRefused(String token) {
        post("/verify", Map.of("token", token)).expectMessage(400, INVALID);
        confirm(token, true).expectMessage(400, INVALID);
    }

    @Test
    void aTokenOfAnotherKindIsRefused() {
        var margaret = registered();
        var login = margaret.login().expect(200).text("accessToken");
        confirm(login, false).expectMessage(400, INVALID);
    }

    private String token(Newcomer user, int mails) {
        post("/request", Map.of("email", user.email())).expect(200);
        return tokenOf(user.mailbox().link(mails));
    }

    private String tokenOf(String link) {
        var token = link.substring(link.indexOf("token=") + "token=".length());
        server.keepSecret(token);
        return token;
    }

    private Answer confirm(String token, boolean endConnections) {
        return post(
                "/confirm",
                Map.of(
                        "token", token,
                        "password", "quiet amber lantern street",
                        "endConnections", endConnections));
    }

    private static Newcomer changed(Newcomer user) {
        return new Newcomer(user.partner(), user.email(), "quiet amber lantern street");
    }

    private Answer post(String path, Map<String, ?> body) {
        return partner.call("POST", ROOT + path).json(body).send();
    }

    private Newcomer registered() {
        var margaret = Newcomer.at(server, ACME_WALLET);
        var onboarding = margaret.verified("GB");
        margaret.consent(NewSet.global(), onboarding).expect(201);
        margaret.address(onboarding).expect(200);
        return margaret;
    }
}
