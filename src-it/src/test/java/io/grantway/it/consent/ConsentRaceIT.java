package io.grantway.it.consent;

import static io.grantway.it.client.Application.ACME_WALLET;
import static io.grantway.it.client.Application.GLOBEX_PAY;
import static io.grantway.it.client.Permission.CARD_READ;
import static io.grantway.it.client.User.ADA;
import static io.grantway.it.client.User.GRACE;
import static io.grantway.it.server.Database.H2;
import static io.grantway.it.server.Database.POSTGRESQL;
import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.client.Answer;
import io.grantway.it.client.ConsentDesk;
import io.grantway.it.client.NewSet;
import io.grantway.it.race.Race;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What may happen once to a consent happens once, however many ask at the same time. */
@OnServer({H2, POSTGRESQL})
class ConsentRaceIT {
    private static final int RUNNERS = 40;

    private final ConsentDesk acme;
    private final ConsentDesk globex;

    ConsentRaceIT(GrantwayServer server) {
        this.acme = new ConsentDesk(server, ACME_WALLET);
        this.globex = new ConsentDesk(server, GLOBEX_PAY);
    }

    @RepeatedTest(3)
    void anOnboardingIsOpenedOnce() {
        var set = NewSet.global();

        var answers = Race.of(RUNNERS, () -> acme.open(set));

        one(201, answers).forEach(late -> late.expectConsentError(409, "Duplicate onboardingId"));
    }

    @RepeatedTest(3)
    void aSetIsLinkedToOneUser() {
        var setId = acme.opened(NewSet.global());
        var ada = acme.userId(ADA);
        var grace = acme.userId(GRACE);
        var calls = new ArrayList<Callable<Answer>>();
        for (int i = 0; i < RUNNERS / 2; i++) {
            calls.add(() -> acme.link(setId, ada));
            calls.add(() -> acme.link(setId, grace));
        }

        var answers = Race.of(calls);

        one(200, answers).forEach(late -> late.expectConsentError(409, "Already linked"));
    }

    @RepeatedTest(3)
    void aConsentIsRevokedOnce() {
        var setId = acme.linked(NewSet.global(), acme.userId(ADA));
        var consentId = acme.consentId(setId, "smsNotifications");

        var answers = Race.of(RUNNERS, () -> acme.revoke(setId, consentId));

        one(200, answers).forEach(late -> late.expectConsentError(404, "Not found"));
    }

    @Test
    void aConsentIsChangedOrRevokedButNotBoth() {
        var setId = acme.linked(NewSet.global(), acme.userId(ADA));
        var consentId = acme.consentId(setId, "smsNotifications");
        var calls = new ArrayList<Callable<Answer>>();
        for (int i = 0; i < RUNNERS / 2; i++) {
            calls.add(() -> acme.revoke(setId, consentId));
            calls.add(() -> acme.change(setId, consentId, "denied"));
        }

        one(200, Race.of(calls)).forEach(late -> late.expectConsentError(404, "Not found"));
    }

    @Test
    void aPermissionIsRevokedOnce() {
        acme.connect(ADA, CARD_READ);
        var path = "/user/" + acme.userId(ADA) + "/permissions/card:read";

        var answers = Race.of(RUNNERS, () -> acme.call("DELETE", path).send());

        one(200, answers).forEach(late -> late.expectConsentError(404, "Not found"));
    }

    @Test
    void aUserIsErasedOnceBesideWritersWhoFindNothing() {
        var ada = globex.userId(ADA);
        var setId = globex.linked(NewSet.global(), ada);
        var consentId = globex.consentId(setId, "smsNotifications");
        var calls = new ArrayList<Callable<Answer>>();
        for (int i = 0; i < 10; i++) {
            calls.add(() -> globex.call("DELETE", "/user/" + ada).send());
            calls.add(() -> globex.revoke(setId, consentId));
        }

        var answers = Race.of(calls);

        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isIn(200, 404));
        assertThat(
                        answers.stream()
                                .filter(answer -> answer.request().contains("/user/"))
                                .filter(answer -> answer.status() == 200))
                .hasSize(1);
        globex.get("/user/" + ada).expectConsentError(404, "Not found");
    }

    /** Exactly one has this status; the others. */
    private static List<Answer> one(int status, List<Answer> answers) {
        assertThat(answers.stream().filter(answer -> answer.status() == status))
                .as(() -> answers.stream().map(Answer::toString).toList().toString())
                .hasSize(1);
        return answers.stream().filter(answer -> answer.status() != status).toList();
    }
}
