package io.grantway.it.expiry;

import static io.grantway.it.client.Application.ACME_WALLET;
import static io.grantway.it.client.Permission.ALL;
import static io.grantway.it.client.User.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import io.grantway.it.browser.Chromium;
import io.grantway.it.client.ApiSession;
import io.grantway.it.client.Approved;
import io.grantway.it.client.Browser;
import io.grantway.it.client.Parameters;
import io.grantway.it.client.Partner;
import io.grantway.it.client.SignedIn;
import io.grantway.it.client.StandardClient;
import io.grantway.it.client.Tokens;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;

/** What has a lifetime ends with it, on a server whose lifetimes are seconds. */
@OnServer(
        with = {
            "GRANTWAY_CODE_SECONDS=8",
            "GRANTWAY_ACCESS_TOKEN_SECONDS=8",
            "GRANTWAY_REFRESH_TOKEN_SECONDS=8",
            "GRANTWAY_SESSION_SECONDS=8",
            "GRANTWAY_LOGIN_API_SECONDS=8"
        })
class ExpiryIT {
    /** All lifetimes, and the rest of the last second: nothing lives past its end. */
    private static final Duration LONGEST = Duration.ofSeconds(8 + 1);

    private static ApiSession session;
    private static SignedIn signedIn;
    private static Approved approved;
    private static Tokens tokens;
    private static Tokens unused;
    private static Browser browser;
    private static String idToken;

    private final Partner acme;

    ExpiryIT(GrantwayServer server) {
        acme = new Partner(server, ACME_WALLET);
    }

    /** Each of them is good now, and too old when the tests begin. */
    @BeforeParameterizedClassInvocation
    static void prepare(GrantwayServer server) {
        var acme = new Partner(server, ACME_WALLET);
        tokens = acme.initiate().login(ADA).approve(ALL).redeem();
        tokens.get("/v1/wallet/internal").expect(200);
        unused = acme.initiate().login(ADA).approve(ALL).redeem();
        approved = acme.initiate().login(ADA).approve(ALL);
        signedIn = acme.initiate().login(ADA);
        session = acme.initiate();
        browser = new Browser(server);
        idToken =
                new StandardClient(server, ACME_WALLET)
                        .visit(browser, Parameters.NONE)
                        .login(ADA)
                        .allow()
                        .redeem()
                        .expect(200)
                        .text("id_token");
        var end = Instant.now().plus(LONGEST);
        while (Instant.now().isBefore(end)) {
            LockSupport.parkUntil(end.toEpochMilli());
        }
    }

    @Test
    void aSessionExpires() {
        session.login(ADA).tryApprove().expectError(400, "invalid_request");
    }

    @Test
    void theHostedPageOfAnExpiredSessionSaysWhatToDo() {
        var page = acme.http().get(session.url()).send().leaksNothing();

        assertThat(page.status()).isIn(400, 410);
        assertThat(page.body()).contains("expired").contains("start again");
    }

    @Test
    void theBrowserShowsWhatToDo() {
        Chromium.require();
        try (var chromium = Chromium.desktop()) {
            chromium.open(session.url())
                    .awaitText("This page has expired")
                    .screenshot("expired-session");

            assertThat(chromium.text()).contains("Nothing was shared").contains("start again");
        }
    }

    @Test
    void aLoginExpires() {
        acme.initiate().login(signedIn.loginToken()).tryApprove().expectError(401, "invalid_token");
    }

    @Test
    void aCodeExpires() {
        approved.tryRedeem().expectError(400, "invalid_grant");
    }

    @Test
    void anAccessTokenExpires() {
        tokens.get("/v1/wallet/internal").expectMessage(401, "Not authenticated");
    }

    /** Of the other nothing is left to verify but its end: it was accepted once. */
    @Test
    void anAccessTokenThatWasNeverUsedExpires() {
        unused.get("/v1/wallet/internal").expectMessage(401, "Not authenticated");
    }

    /** As the sign-in lives on, and RP-Initiated Logout §4 asks for it. */
    @Test
    void anExpiredIdTokenSignsItsUserOut() throws Exception {
        var claims = SignedJWT.parse(idToken).getJWTClaimsSet();
        assertThat(claims.getExpirationTime()).isBefore(new Date());
        assertThat(browser.newTab().open("/account").address()).hasPath("/account");

        browser.open(
                StandardClient.LOGOUT
                        + "?"
                        + Parameters.of("id_token_hint", idToken, "state", "s")
                                .with("post_logout_redirect_uri", "http://localhost:3000/")
                                .encoded());

        assertThat(browser.address()).hasToString("http://localhost:3000/?state=s");
        assertThat(browser.newTab().open("/account").address()).hasPath("/account/sign-in");
    }

    @Test
    void aRefreshTokenExpires() {
        acme.tryRefresh(tokens.refreshToken()).expectError(400, "invalid_grant");
    }
}
