package io.grantway.it.token;

import static io.grantway.it.client.Application.ACME_BUDGET;
import static io.grantway.it.client.Application.ACME_WALLET;
import static io.grantway.it.client.Permission.ALL;
import static io.grantway.it.client.User.ADA;
import static io.grantway.it.server.Database.H2;
import static io.grantway.it.server.Database.POSTGRESQL;
import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.client.Application;
import io.grantway.it.client.Partner;
import io.grantway.it.client.Tokens;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import org.junit.jupiter.api.Test;

/** The end of a connection takes effect with the next call. */
@OnServer({H2, POSTGRESQL})
class RevokeIT {
    private final GrantwayServer server;
    private final Partner acme;

    RevokeIT(GrantwayServer server) {
        this.server = server;
        this.acme = new Partner(server, ACME_WALLET);
    }

    @Test
    void revokeKillsAllTokensOfTheApplicationForTheUserAtOnce() {
        var phone = connect(ACME_WALLET);
        var phoneLater = phone.refresh();
        var tablet = connect(ACME_WALLET);

        var answer = tablet.revoke().expect(200);

        assertThat(answer.json()).containsOnlyKeys("success").containsEntry("success", true);
        for (var tokens : new Tokens[] {phone, phoneLater, tablet}) {
            tokens.get("/v1/wallet/internal").expectMessage(401, "Not authenticated");
            acme.tryRefresh(tokens.refreshToken()).expectError(400, "invalid_grant");
        }
    }

    @Test
    void revokeLeavesTheUsersOtherApplicationsAlone() {
        var budget = connect(ACME_BUDGET);

        connect(ACME_WALLET).revoke().expect(200);

        budget.get("/v1/wallet/internal").expect(200);
        budget.refresh().get("/v1/wallet/internal").expect(200);
    }

    @Test
    void aCodeIssuedBeforeTheRevocationIsDeadToo() {
        var connected = connect(ACME_WALLET);
        var code = acme.initiate().login(ADA).approve(ALL);

        connected.revoke().expect(200);

        code.tryRedeem().expectError(400, "invalid_grant");
    }

    @Test
    void aUserMayConnectAgainAfterRevoking() {
        connect(ACME_WALLET).revoke().expect(200);

        connect(ACME_WALLET).get("/v1/wallet/internal").expect(200);
    }

    @Test
    void aSecondRedemptionRevokesWhatTheFirstOneIssued() {
        var approved = acme.initiate().login(ADA).approve(ALL);
        var tokens = approved.redeem();
        var rotated = tokens.refresh();

        approved.tryRedeem().expectError(400, "invalid_grant");

        tokens.get("/v1/wallet/internal").expectMessage(401, "Not authenticated");
        rotated.get("/v1/wallet/internal").expectMessage(401, "Not authenticated");
        acme.tryRefresh(rotated.refreshToken()).expectError(400, "invalid_grant");
    }

    private Tokens connect(Application application) {
        return new Partner(server, application).initiate().login(ADA).approve(ALL).redeem();
    }
}
