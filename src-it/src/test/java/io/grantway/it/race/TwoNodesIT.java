package io.grantway.it.race;

import static io.grantway.it.client.Application.ACME_WALLET;
import static io.grantway.it.client.Permission.ALL;
import static io.grantway.it.client.User.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.client.Answer;
import io.grantway.it.client.ConsentDesk;
import io.grantway.it.client.Partner;
import io.grantway.it.client.Tokens;
import io.grantway.it.server.Database;
import io.grantway.it.server.GrantwayServer;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Two nodes on one PostgreSQL are one server. */
class TwoNodesIT {
    private static GrantwayServer first;
    private static GrantwayServer second;
    private static Partner here;
    private static Partner there;

    @BeforeAll
    static void start() {
        first = GrantwayServer.start(Database.POSTGRESQL, Map.of("GRANTWAY_LOCKOUT_FAILURES", "5"));
        second = first.startSecondNode();
        here = new Partner(first, ACME_WALLET);
        there = new Partner(second, ACME_WALLET);
    }

    @AfterAll
    static void stop() {
        second.close();
        first.close();
    }

    @Test
    void eachStepMayMeetAnotherNode() {
        var session = here.initiate();
        var approved = session.at(there).login(ADA).approve(ALL);
        var tokens = approved.at(here).redeem();

        tokens.at(there).get("/v1/wallet/internal").expect(200);
        tokens.at(there).refresh().at(here).get("/v1/wallet/internal").expect(200);
    }

    @RepeatedTest(5)
    void aRevocationOnOneNodeIsSeenByTheVeryNextCallOnTheOther() {
        var tokens = here.initiate().login(ADA).approve(ALL).redeem();
        var elsewhere = tokens.at(there);
        elsewhere.get("/v1/wallet/internal").expect(200);

        tokens.revoke().expect(200);

        elsewhere.get("/v1/wallet/internal").expectMessage(401, "Not authenticated");
        there.tryRefresh(tokens.refreshToken()).expectError(400, "invalid_grant");
    }

    @Test
    void guessesSideBySideOnTwoNodesAreNoMoreThanOneAfterTheOther() {
        var guess = Map.of("email", UUID.randomUUID() + "@example.com", "password", "wrong");
        var calls = new ArrayList<Callable<Answer>>();
        for (int i = 0; i < 25; i++) {
            calls.add(() -> here.tryLogin(guess));
            calls.add(() -> there.tryLogin(guess));
        }

        var answers = Race.of(calls);

        assertThat(answers.stream().filter(answer -> answer.status() == 401)).hasSize(5);
        assertThat(answers.stream().filter(answer -> answer.status() == 429)).hasSize(45);
    }

    @Test
    void aCodeIsRedeemedOnlyOnceAcrossNodes() {
        var approved = here.initiate().login(ADA).approve(ALL);
        var elsewhere = approved.at(there);
        var calls = new ArrayList<Callable<Answer>>();
        for (int i = 0; i < 50; i++) {
            calls.add(approved::tryRedeem);
            calls.add(elsewhere::tryRedeem);
        }

        var answers = Race.of(calls);

        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(1);
    }

    @Test
    void aRefreshTokenHasOneSuccessorAcrossNodes() {
        var tokens = here.initiate().login(ADA).approve(ALL).redeem();
        var calls = new ArrayList<Callable<Answer>>();
        for (int i = 0; i < 50; i++) {
            calls.add(() -> here.tryRefresh(tokens.refreshToken()));
            calls.add(() -> there.tryRefresh(tokens.refreshToken()));
        }

        var answers = Race.of(calls);

        assertThat(
                        answers.stream()
                                .map(answer -> new Tokens(here, answer).refreshToken())
                                .distinct())
                .hasSize(1);
    }

    @Test
    void aLogoutOnOneNodeEndsTheLoginOnTheOther() {
        var signedIn = here.initiate().login(ADA);

        here.call("POST", Partner.LOGOUT).bearer(signedIn.loginToken()).send().expect(200);

        signedIn.session()
                .at(there)
                .login(signedIn.loginToken())
                .tryApprove()
                .expectError(401, "invalid_token");
    }

    @Test
    void aPermissionThatIsRevokedOnOneNodeIsGoneOnTheOther() {
        var desk = new ConsentDesk(here, null);
        var tokens = desk.connect(ADA, ALL);
        tokens.at(there).get("/v1/wallet/internal").expect(200);

        var path = "/user/" + desk.userId(ADA) + "/permissions/wallet:read";
        desk.call("DELETE", path).send().expect(200);

        tokens.at(there).get("/v1/wallet/internal").expectMessage(403, "Not authorized");
        tokens.at(there).get("/v1/user").expect(200);
        new ConsentDesk(there, null)
                .call("DELETE", path)
                .send()
                .expectConsentError(404, "Not found");
    }
}
