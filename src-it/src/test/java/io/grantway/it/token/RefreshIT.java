package io.grantway.it.token;

import static io.grantway.it.client.Application.ACME_BUDGET;
import static io.grantway.it.client.Application.ACME_WALLET;
import static io.grantway.it.client.Application.GLOBEX_PAY;
import static io.grantway.it.client.Permission.ALL;
import static io.grantway.it.client.User.ADA;
import static io.grantway.it.server.Database.H2;
import static io.grantway.it.server.Database.POSTGRESQL;
import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.client.Parameters;
import io.grantway.it.client.Partner;
import io.grantway.it.client.Tokens;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import org.junit.jupiter.api.Test;

/** Rotation of refresh tokens, and what a lost answer may do. */
@OnServer({H2, POSTGRESQL})
class RefreshIT {
    private final GrantwayServer server;
    private final Partner acme;

    RefreshIT(GrantwayServer server) {
        this.server = server;
        this.acme = new Partner(server, ACME_WALLET);
    }

    @Test
    void eachUseRotatesTheRefreshToken() {
        var first = connect();

        var second = first.refresh();
        var third = second.refresh();

        assertThat(third.refreshToken())
                .isNotEqualTo(second.refreshToken())
                .isNotEqualTo(first.refreshToken());
        assertThat(second.accessToken()).isNotEqualTo(first.accessToken());
        assertThat(third.scopes()).isEqualTo(first.scopes());
        second.answer().isNeverStored();
        third.get("/v1/wallet/internal").expect(200);
    }

    @Test
    void anIdenticalRetryWithinTenSecondsGetsTheSameAnswer() {
        var tokens = connect();

        var answered = tokens.refresh();
        var retried = tokens.refresh();

        assertThat(retried.refreshToken()).isEqualTo(answered.refreshToken());
        assertThat(retried.accessToken()).isEqualTo(answered.accessToken());
        retried.refresh().get("/v1/wallet/internal").expect(200);
    }

    @Test
    void aRetryFromAnotherClientGetsNothing() {
        var tokens = connect();
        var answered = tokens.refresh();

        for (var other :
                new Partner[] {new Partner(server, ACME_BUDGET), new Partner(server, GLOBEX_PAY)}) {
            other.tryRefresh(tokens.refreshToken()).expectError(400, "invalid_grant");
            other.tryRefresh(answered.refreshToken()).expectError(400, "invalid_grant");
        }
    }

    @Test
    void aRefreshMayAskForLessAndNeverForMore() {
        var tokens = acme.initiate().login(ADA).approve(ALL).redeem();
        var narrow =
                Parameters.of(
                        "grant_type", "refresh_token",
                        "refresh_token", tokens.refreshToken(),
                        "scope", "wallet:read");

        var narrowed = new Tokens(acme, acme.token(narrow).expect(200));

        assertThat(narrowed.scopes()).containsExactly("wallet:read");
        narrowed.get("/v1/user").expect(403);
        acme.token(
                        narrow.with("refresh_token", narrowed.refreshToken())
                                .with("scope", "wallet:read admin:everything"))
                .expectError(400, "invalid_scope");
    }

    private Tokens connect() {
        return acme.initiate().login(ADA).approve(ALL).redeem();
    }
}
