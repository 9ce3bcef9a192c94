package io.grantway.it.restart;

import static io.grantway.it.client.Application.ACME_BUDGET;
import static io.grantway.it.client.Application.ACME_WALLET;
import static io.grantway.it.client.Application.GLOBEX_PAY;
import static io.grantway.it.client.Permission.ALL;
import static io.grantway.it.client.User.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.client.Application;
import io.grantway.it.client.Partner;
import io.grantway.it.client.Tokens;
import io.grantway.it.server.Database;
import io.grantway.it.server.GrantwayServer;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A server that stops, or is killed, in the middle of what it does goes on where it was. */
@ParameterizedClass(name = "{0}")
@EnumSource
class RestartIT {
    @Parameter Database database;

    private static GrantwayServer server;
    private static Partner acme;

    @BeforeParameterizedClassInvocation
    static void start(Database database) {
        server =
                GrantwayServer.start(
                        database,
                        Map.of(
                                "GRANTWAY_LOCKOUT_FAILURES", "5",
                                "GRANTWAY_LOCKOUT_FIRST_SECONDS", "900"));
        acme = new Partner(server, ACME_WALLET);
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        server.close();
    }

    @Test
    void nothingIsLostWhenTheServerStops() {
        flowsGoOnAfter(GrantwayServer::stop);
    }

    @Test
    void nothingIsLostWhenTheServerIsKilled() {
        flowsGoOnAfter(GrantwayServer::kill);
    }

    /** By another application nobody signed in as Ada: who guesses there is a stranger. */
    @Test
    void whoGuessedWaitsAfterARestartTooAndWhoIsKnownDoesNot() {
        var strangers = new Partner(server, GLOBEX_PAY);
        acme.tryLogin(ADA).expect(200);
        for (int i = 0; i < 5; i++) {
            strangers.tryLogin(Map.of("email", ADA.email, "password", "wrong")).expect(401);
        }
        strangers.tryLogin(ADA).expectMessage(429, "Too many requests");

        server.stop();
        server.start();

        var refused = strangers.tryLogin(ADA).expectMessage(429, "Too many requests");
        assertThat(refused.header("RateLimit-Policy")).contains("\"lockout\";q=5;w=900");
        acme.tryLogin(ADA).expect(200);
    }

    private void flowsGoOnAfter(Consumer<GrantwayServer> end) {
        var initiated = acme.initiate();
        var revoked = connect(ACME_BUDGET);
        revoked.revoke().expect(200);
        var spent = acme.initiate().login(ADA).approve(ALL);
        spent.redeem();
        var tokens = connect(ACME_WALLET);
        var signedIn = acme.initiate().login(ADA);
        var rotated = tokens.refresh();
        var approved = signedIn.approve(ALL); // answered last: there is no time to write it later

        end.accept(server);
        server.start();

        approved.redeem().get("/v1/wallet/internal").expect(200);
        rotated.get("/v1/wallet/internal").expect(200);
        rotated.refresh().get("/v1/wallet/internal").expect(200);
        initiated.login(signedIn.loginToken()).approve(ALL).redeem();
        spent.tryRedeem().expectError(400, "invalid_grant");
        revoked.get("/v1/wallet/internal").expectMessage(401, "Not authenticated");
        signedIn.tryApprove().expectError(400, "invalid_request");
    }

    private Tokens connect(Application application) {
        return new Partner(server, application).initiate().login(ADA).approve(ALL).redeem();
    }
}
