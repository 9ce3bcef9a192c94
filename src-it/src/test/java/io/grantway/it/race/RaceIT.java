package io.grantway.it.race;

import static io.grantway.it.client.Application.ACME_BUDGET;
import static io.grantway.it.client.Application.ACME_WALLET;
import static io.grantway.it.client.Application.GLOBEX_PAY;
import static io.grantway.it.client.Permission.ALL;
import static io.grantway.it.client.User.ADA;
import static io.grantway.it.server.Database.H2;
import static io.grantway.it.server.Database.POSTGRESQL;
import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.client.Answer;
import io.grantway.it.client.Partner;
import io.grantway.it.client.Tokens;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What may happen once happens once, however many ask at the same time. */
@OnServer({H2, POSTGRESQL})
class RaceIT {
    private static final int RUNNERS = 100;
    private static final int REPETITIONS = 10;

    private final GrantwayServer server;
    private final Partner acme;

    RaceIT(GrantwayServer server) {
        this.server = server;
        this.acme = new Partner(server, ACME_WALLET);
    }

    @Test
    void aCodeIsRedeemedOnlyOnceUnderHundredParallelCalls() {
        var approved = acme.initiate().login(ADA).approve(ALL);

        var answers = Race.of(RUNNERS, approved::tryRedeem);

        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(1);
        refusals(answers).forEach(answer -> answer.expectError(400, "invalid_grant"));
        assertThat(refusals(answers)).hasSize(RUNNERS - 1);
    }

    @Test
    void hundredParallelRetriesOfARefreshGetOneAndTheSameSuccessor() {
        var tokens = connect();

        var answers = Race.of(RUNNERS, () -> acme.tryRefresh(tokens.refreshToken()));

        answers.forEach(answer -> answer.expect(200));
        assertThat(answers.stream().map(answer -> answer.text("refresh_token")).distinct())
                .hasSize(1);
        var successor = new Tokens(acme, answers.get(0));
        successor.get("/v1/wallet/internal").expect(200);
        successor.refresh().get("/v1/wallet/internal").expect(200);
    }

    @Test
    void hundredParallelRefreshesFromOtherClientsGetNothing() {
        var tokens = connect();
        var others = List.of(new Partner(server, ACME_BUDGET), new Partner(server, GLOBEX_PAY));
        var calls = new ArrayList<Callable<Answer>>();
        for (int i = 0; i < RUNNERS; i++) {
            var other = others.get(i % others.size());
            calls.add(() -> other.tryRefresh(tokens.refreshToken()));
        }

        Race.of(calls).forEach(answer -> answer.expectError(400, "invalid_grant"));
    }

    @Test
    void aDoubleClickOnAllowGivesOneCode() {
        var signedIn = acme.initiate().login(ADA);
        acme.initiate().login(signedIn.loginToken()).approve(ALL);

        var answers = Race.of(10, signedIn::tryApprove);

        var codes =
                answers.stream()
                        .filter(answer -> answer.status() == 200)
                        .map(answer -> answer.text("code"))
                        .distinct();
        assertThat(codes).hasSize(1);
        refusals(answers).forEach(answer -> answer.expectError(400, "invalid_request"));
    }

    @RepeatedTest(10)
    void aRevocationBesideARedemptionLeavesNoLivingToken() {
        var connected = connect();
        var approved = acme.initiate().login(ADA).approve(ALL);

        var answers = Race.of(List.of(approved::tryRedeem, connected::revoke));

        answers.get(1).expect(200);
        isDead(connected);
        if (answers.get(0).status() == 200) {
            isDead(new Tokens(acme, answers.get(0)));
        } else {
            answers.get(0).expectError(400, "invalid_grant");
        }
    }

    @RepeatedTest(10)
    void aWithdrawnPermissionBesideARedemptionIsInNoToken() {
        var connected = connect();
        var user =
                acme.tryLogin(Map.of("email", ADA.email, "password", ADA.password)).text("userId");
        var withdrawal = "/v2/consent/user/" + user + "/permissions/wallet:read";
        var approved = acme.initiate().login(ADA).approve(ALL);

        var answers =
                Race.of(
                        List.of(
                                approved::tryRedeem,
                                () ->
                                        acme.call("DELETE", withdrawal)
                                                .bearer(connected.accessToken())
                                                .send()));

        answers.get(1).expect(200);
        connected.get("/v1/wallet/internal").expect(403);
        if (answers.get(0).status() == 200) {
            var tokens = new Tokens(acme, answers.get(0));
            tokens.get("/v1/wallet/internal").expect(403);
            assertThat(tokens.refresh().scopes()).doesNotContain("wallet:read");
        } else {
            answers.get(0).expectError(400, "invalid_grant");
        }
    }

    @RepeatedTest(10)
    void aRevocationBesideARefreshLeavesNoLivingToken() {
        var connected = connect();

        var answers =
                Race.of(
                        List.of(
                                () -> acme.tryRefresh(connected.refreshToken()),
                                connected::revoke));

        answers.get(1).expect(200);
        isDead(connected);
        if (answers.get(0).status() == 200) {
            isDead(new Tokens(acme, answers.get(0)));
        } else {
            answers.get(0).expectError(400, "invalid_grant");
        }
    }

    /** Refusals roll transactions back beside others that commit: neither may disturb the other. */
    @Test
    void aCrowdOfGoodAndBadRequestsIsAnsweredOneByOne() {
        var calls = new ArrayList<Callable<Answer>>();
        for (int i = 0; i < 8; i++) {
            var tokens = connect();
            var spent = acme.initiate().login(ADA).approve(ALL);
            spent.redeem();
            calls.add(() -> lastOf(tokens).answer());
            calls.add(() -> approveAgainAndAgain());
            calls.add(() -> repeated(() -> spent.tryRedeem().expectError(400, "invalid_grant")));
            calls.add(
                    () ->
                            repeated(
                                    () ->
                                            acme.tryRefresh("none")
                                                    .expectError(400, "invalid_grant")));
        }

        Race.of(calls);
    }

    private Answer approveAgainAndAgain() {
        var signedIn = acme.initiate().login(ADA);
        return repeated(
                () -> acme.initiate().login(signedIn.loginToken()).tryApprove().expect(200));
    }

    private static Answer repeated(Supplier<Answer> call) {
        for (int i = 1; i < REPETITIONS; i++) {
            call.get();
        }
        return call.get();
    }

    private static Tokens lastOf(Tokens tokens) {
        var last = tokens;
        for (int i = 0; i < REPETITIONS; i++) {
            last = last.refresh();
            last.get("/v1/wallet/internal").expect(200);
        }
        return last;
    }

    private void isDead(Tokens tokens) {
        tokens.get("/v1/wallet/internal").expectMessage(401, "Not authenticated");
        acme.tryRefresh(tokens.refreshToken()).expectError(400, "invalid_grant");
    }

    private Tokens connect() {
        return acme.initiate().login(ADA).approve(ALL).redeem();
    }

    private static List<Answer> refusals(List<Answer> answers) {
        return answers.stream().filter(answer -> answer.status() != 200).toList();
    }
}
