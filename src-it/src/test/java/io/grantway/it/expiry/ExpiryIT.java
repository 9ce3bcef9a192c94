package io.grantway.it.expiry;

import static io.grantway.it.client.Application.ACME_WALLET;
import static io.grantway.it.client.Permission.ALL;
import static io.grantway.it.client.User.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.client.Answer;
import io.grantway.it.client.Http;
import io.grantway.it.client.Partner;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** What has a lifetime ends with it, on a server whose lifetimes are seconds. */
@OnServer(
        with = {
            "GRANTWAY_CODE_SECONDS=1",
            "GRANTWAY_ACCESS_TOKEN_SECONDS=1",
            "GRANTWAY_REFRESH_TOKEN_SECONDS=2",
            "GRANTWAY_SESSION_SECONDS=3",
            "GRANTWAY_LOGIN_API_SECONDS=3"
        })
class ExpiryIT {
    private static final Duration CODE = Duration.ofSeconds(1);
    private static final Duration ACCESS_TOKEN = Duration.ofSeconds(1);
    private static final Duration REFRESH_TOKEN = Duration.ofSeconds(2);
    private static final Duration SESSION = Duration.ofSeconds(3);
    private static final Duration LOGIN = Duration.ofSeconds(3);

    private final GrantwayServer server;
    private final Partner acme;

    ExpiryIT(GrantwayServer server) {
        this.server = server;
        this.acme = new Partner(server, ACME_WALLET);
    }

    @Test
    void aCodeExpires() {
        var approved = acme.initiate().login(ADA).approve(ALL);

        pass(CODE);

        approved.tryRedeem().expectError(400, "invalid_grant");
    }

    @Test
    void anAccessTokenExpiresAndARefreshGivesTheNext() {
        var tokens = acme.initiate().login(ADA).approve(ALL).redeem();

        pass(ACCESS_TOKEN);

        tokens.get("/v1/wallet/internal").expectMessage(401, "Not authenticated");
        tokens.refresh().get("/v1/wallet/internal").expect(200);
    }

    @Test
    void aRefreshTokenExpires() {
        var tokens = acme.initiate().login(ADA).approve(ALL).redeem();

        pass(REFRESH_TOKEN);

        acme.tryRefresh(tokens.refreshToken()).expectError(400, "invalid_grant");
    }

    @Test
    void aSessionExpires() {
        var session = acme.initiate();

        pass(SESSION);

        session.login(ADA).tryApprove().expectError(400, "invalid_request");
    }

    @Test
    void aLoginExpires() {
        var signedIn = acme.initiate().login(ADA);

        pass(LOGIN);

        acme.initiate().login(signedIn.loginToken()).tryApprove().expectError(401, "invalid_token");
    }

    @Test
    void theHostedPageOfAnExpiredSessionSaysWhatToDo() {
        var url = acme.initiate().url();

        pass(SESSION);

        Answer page = new Http(server).get(url).send();
        page.leaksNothing();
        assertThat(page.status()).isIn(400, 410);
        assertThat(page.body()).containsIgnoringCase("expired").containsIgnoringCase("again");
    }

    /** Lets a lifetime pass that began at the latest now, and the rest of its last second. */
    private static void pass(Duration lifetime) {
        var end = Instant.now().plus(lifetime).plusMillis(50);
        while (Instant.now().isBefore(end)) {
            LockSupport.parkUntil(end.toEpochMilli());
        }
    }
}
