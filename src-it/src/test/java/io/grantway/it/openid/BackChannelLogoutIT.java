package io.grantway.it.openid;

import static io.grantway.it.client.Application.ACME_WALLET;
import static io.grantway.it.client.User.ADA;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.grantway.it.admin.Desk;
import io.grantway.it.client.Answer;
import io.grantway.it.client.Browser;
import io.grantway.it.client.Parameters;
import io.grantway.it.client.Partner;
import io.grantway.it.client.StandardClient;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An application is told by the server that a sign-in ended. */
@OnServer
class BackChannelLogoutIT {

    private record Told(String contentType, String body) {}

    private final StandardClient acme;
    private final Desk desk;
    private final BlockingQueue<Told> told = new LinkedBlockingQueue<>();
    private HttpServer receiver;
    private String page;
    private volatile int status = 200;

    BackChannelLogoutIT(GrantwayServer server) {
        this.acme = new StandardClient(server, ACME_WALLET);
        this.desk = Desk.of(server, "tam@example.com");
    }

    @BeforeEach
    void listen() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", this::take);
        receiver.start();
        page = "settings?id=" + applicationId();
        assertThat(register("http://localhost:" + receiver.getAddress().getPort() + "/logout"))
                .contains("Saved");
    }

    @AfterEach
    void stop() {
        register("");
        receiver.stop(0);
    }

    @Test
    void theApplicationGetsATokenForTheSignInThatEnded() throws Exception {
        var browser = new Browser(acme.server());
        var idToken = signIn(browser).text("id_token");

        logout(browser, idToken);

        var notice = told.poll(20, TimeUnit.SECONDS);
        assertThat(notice).isNotNull();
        assertThat(notice.contentType()).isEqualTo("application/x-www-form-urlencoded");
        assertThat(notice.body()).startsWith("logout_token=");
        var token = notice.body().substring("logout_token=".length());
        assertThat(IdTokens.parse(token).getHeader().getType()).hasToString("logout+jwt");
        assertThat(IdTokens.parse(token).getHeader().getAlgorithm())
                .isEqualTo(IdTokens.parse(idToken).getHeader().getAlgorithm());
        var claims = IdTokens.verified(acme, token);
        var signedIn = IdTokens.verified(acme, idToken);
        assertThat(claims.getIssuer()).isEqualTo(acme.issuer());
        assertThat(claims.getAudience()).containsExactly(ACME_WALLET.clientKey);
        assertThat(claims.getSubject()).isEqualTo(signedIn.getSubject());
        assertThat(claims.getClaim("sid")).isEqualTo(signedIn.getClaim("sid"));
        assertThat(claims.getJWTID()).isNotBlank();
        assertThat(claims.getClaim("nonce")).isNull();
        assertThat(claims.getExpirationTime()).isAfter(claims.getIssueTime());
        assertThat(claims.getJSONObjectClaim("events"))
                .isEqualTo(Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
        assertThat(told.poll(3, TimeUnit.SECONDS)).as("once").isNull();
    }

    @Test
    void aLogoutTokenIsNoIdToken() throws Exception {
        var browser = new Browser(acme.server());
        logout(browser, signIn(browser).text("id_token"));
        var notice = told.poll(20, TimeUnit.SECONDS);
        var token = notice.body().substring("logout_token=".length());
        signIn(browser);

        logout(browser, token);

        assertThat(browser.page().title()).startsWith("Sign out?");
        acme.userInfo(token).expectError(401, "invalid_token");
    }

    @Test
    void anAttemptThatFailsIsMadeAgainWithATokenOfItsOwn() throws Exception {
        status = 500;
        var browser = new Browser(acme.server());
        logout(browser, signIn(browser).text("id_token"));

        var first = told.poll(20, TimeUnit.SECONDS);
        status = 200;
        var second = told.poll(40, TimeUnit.SECONDS);

        assertThat(first).isNotNull();
        assertThat(second).isNotNull();
        assertThat(second.body()).isNotEqualTo(first.body());
    }

    @Test
    void theSignOutOnTheAccountPagesIsToldToo() throws Exception {
        var browser = new Browser(acme.server());
        signIn(browser);

        browser.open("/account").press("Sign out");

        assertThat(told.poll(20, TimeUnit.SECONDS)).isNotNull();
    }

    @Test
    void theAddressFollowsTheRulesOfRedirectUris() {
        assertThat(register("ftp://localhost/logout")).doesNotContain("Saved");
        assertThat(register("https://example.com/logout#part")).doesNotContain("Saved");
        assertThat(register("com.example.app:/logout")).contains("Must be an https address");
    }

    private Answer signIn(Browser browser) {
        return acme.visit(browser, Parameters.NONE).login(ADA).allow().redeem().expect(200);
    }

    private static void logout(Browser browser, String hint) {
        browser.open(StandardClient.LOGOUT + "?" + Parameters.of("id_token_hint", hint).encoded());
    }

    private String register(String uri) {
        return desk.submit(page, "logout", Map.of("backChannelUri", uri)).expect(200).body();
    }

    private String applicationId() {
        return new Partner(acme.server(), ACME_WALLET)
                .call("GET", "/v1/partner/application")
                .header("x-secret-key", ACME_WALLET.secretKey)
                .send()
                .expect(200)
                .text("applicationId");
    }

    private void take(HttpExchange exchange) throws IOException {
        var answer = status;
        told.add(
                new Told(
                        exchange.getRequestHeaders().getFirst("Content-Type"),
                        new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
        exchange.sendResponseHeaders(answer, -1);
        exchange.close();
    }
}
