package io.grantway.it.token;

import static io.grantway.it.client.Application.ACME_WALLET;
import static io.grantway.it.client.Permission.ALL;
import static io.grantway.it.client.User.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.client.Partner;
import io.grantway.it.client.Tokens;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import org.junit.jupiter.api.Test;

/** A rotated refresh token comes back after the time in which a retry is forgiven (here: none). */
@OnServer(with = "GRANTWAY_REFRESH_TOKEN_RETRY_SECONDS=0")
class RefreshReuseIT {
    private final Partner acme;

    RefreshReuseIT(GrantwayServer server) {
        acme = new Partner(server, ACME_WALLET);
    }

    @Test
    void reuseRevokesTheWholeFamily() {
        var first = connect();
        var second = first.refresh();
        var third = second.refresh();

        acme.tryRefresh(first.refreshToken()).expectError(400, "invalid_grant");

        acme.tryRefresh(third.refreshToken()).expectError(400, "invalid_grant");
        for (var tokens : new Tokens[] {first, second, third}) {
            tokens.get("/v1/wallet/internal").expectMessage(401, "Not authenticated");
        }
    }

    @Test
    void reuseLeavesOtherFamiliesOfTheUserAlone() {
        var stolen = connect();
        var other = connect();
        stolen.refresh();

        acme.tryRefresh(stolen.refreshToken()).expectError(400, "invalid_grant");

        other.get("/v1/wallet/internal").expect(200);
        assertThat(other.refresh().scopes()).isEqualTo(other.scopes());
    }

    private Tokens connect() {
        return acme.initiate().login(ADA).approve(ALL).redeem();
    }
}
