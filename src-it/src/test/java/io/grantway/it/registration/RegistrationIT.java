package io.grantway.it.registration;

import static io.grantway.it.client.Application.ACME_BUDGET;
import static io.grantway.it.client.Application.ACME_WALLET;
import static io.grantway.it.client.Application.GLOBEX_PAY;
import static io.grantway.it.client.ConsentDesk.map;
import static io.grantway.it.registration.Newcomer.PHASE;
import static io.grantway.it.registration.Newcomer.WRONG_CODE;
import static io.grantway.it.server.Database.H2;
import static io.grantway.it.server.Database.POSTGRESQL;
import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.client.Answer;
import io.grantway.it.client.ConsentDesk;
import io.grantway.it.client.NewSet;
import io.grantway.it.race.Race;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.util.LinkedHashMap;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From an e-mail address to an account, by a partner's own UI. */
@OnServer({H2, POSTGRESQL})
class RegistrationIT {
    private final GrantwayServer server;

    RegistrationIT(GrantwayServer server) {
        this.server = server;
    }

    @Test
    void aNewUserRegistersConsentsAndSignsIn() {
        var margaret = newcomer();
        var desk = new ConsentDesk(margaret.partner(), null);

        var id = margaret.begin();
        var verified = margaret.verify(id, margaret.mailbox().code(1)).expect(200).isNeverStored();
        assertThat(verified.json())
                .containsOnlyKeys("hasAccount", "onboardingId", "user")
                .containsEntry("hasAccount", false);
        var onboarding = verified.text("onboardingId");
        assertThat(margaret.find(onboarding).expect(200).text("phase")).isEqualTo("consent");

        var set = margaret.consent(NewSet.global(), onboarding).expect(201).text("consentSetId");
        assertThat(margaret.find(onboarding).expect(200).text("phase")).isEqualTo("address");

        var registered = margaret.address(onboarding).expect(200).isNeverStored();
        assertThat(registered.json()).containsOnlyKeys("accessToken", "onboardingId", "user");
        var user = map(registered.json().get("user"));
        assertThat(user)
                .containsEntry("email", margaret.email())
                .containsEntry("countryOfResidence", "GB")
                .containsEntry("verificationState", "VERIFIED")
                .containsEntry("id", map(verified.json().get("user")).get("id"));
        assertThat(margaret.find(onboarding).expect(200).text("phase")).isEqualTo("completed");

        desk.link(set, (String) user.get("id")).expect(200);
        assertThat(desk.status((String) user.get("id"))).isEqualTo("complete");
        assertThat(margaret.login().expect(200).text("userId")).isEqualTo(user.get("id"));
    }

    @Test
    void anAmericanFollowsTheAmericanPolicy() {
        var sally = newcomer();
        var onboarding = sally.verified("us");
        sally.consent(NewSet.global(), onboarding).expect(201);

        sally.address(onboarding)
                .expectMessage(422, "policyType: the consents have to follow the policy US");
        sally.login().expect(401);
    }

    @Test
    void noStepIsTakenOutOfOrderOrTwice() {
        var margaret = newcomer();
        margaret.address(UUID.randomUUID().toString()).expectMessage(400, PHASE);
        margaret.address("anything").expectMessage(400, PHASE);

        var id = margaret.begin();
        var code = margaret.mailbox().code(1);
        var onboarding = margaret.verify(id, code).expect(200).text("onboardingId");
        margaret.verify(id, code).expectMessage(400, PHASE);
        margaret.address(onboarding).expectMessage(400, PHASE);
        margaret.consent(NewSet.global(), onboarding).expect(201);
        margaret.at(ACME_BUDGET).address(onboarding).expectMessage(400, PHASE);
        margaret.at(GLOBEX_PAY).find(onboarding).expectMessage(404, "Not found");

        margaret.address(onboarding).expect(200);
        margaret.address(onboarding).expectMessage(400, PHASE);
        margaret.verify(id, code).expectMessage(400, PHASE);
    }

    @Test
    void aCodeIsGuessedFiveTimesAndThenNeverRight() {
        var margaret = newcomer();
        var id = margaret.begin();
        var code = margaret.mailbox().code(1);
        for (var guess = 0; guess < 5; guess++) {
            margaret.verify(id, other(code)).expectMessage(400, WRONG_CODE);
        }
        margaret.verify(id, code).expectMessage(400, WRONG_CODE);
    }

    @Test
    void parallelGuessesAreCounted() {
        var margaret = newcomer();
        var id = margaret.begin();
        var code = margaret.mailbox().code(1);
        Race.of(12, () -> margaret.verify(id, other(code)))
                .forEach(answer -> answer.expectMessage(400, WRONG_CODE));
        margaret.verify(id, code).expectMessage(400, WRONG_CODE);
    }

    @Test
    void aCodeOfAnotherRegistrationAddressOrApplicationIsWrong() {
        var margaret = newcomer();
        var first = margaret.begin();
        var firstCode = margaret.mailbox().code(1);
        var second = margaret.begin();
        var secondCode = margaret.mailbox().code(2);

        margaret.verify(second, firstCode).expectMessage(400, WRONG_CODE);
        margaret.as("eve@example.com").verify(second, secondCode).expectMessage(400, WRONG_CODE);
        margaret.at(ACME_BUDGET).verify(second, secondCode).expectMessage(400, WRONG_CODE);
        margaret.verify(UUID.randomUUID().toString(), secondCode).expectMessage(400, WRONG_CODE);
        margaret.verify(first, firstCode).expect(200);
    }

    @Test
    void theSameCodeInParallelVerifiesOnceAndOneAddressMakesOneAccount() {
        var margaret = newcomer();
        var id = margaret.begin();
        var code = margaret.mailbox().code(1);
        var verified = Race.of(4, () -> margaret.verify(id, code));
        assertThat(verified.stream().filter(answer -> answer.status() == 200)).hasSize(1);

        var onboarding =
                verified.stream()
                        .filter(answer -> answer.status() == 200)
                        .findFirst()
                        .orElseThrow()
                        .text("onboardingId");
        margaret.consent(NewSet.global(), onboarding).expect(201);
        var made = Race.of(6, () -> margaret.address(onboarding));
        assertThat(made.stream().map(Answer::status))
                .containsExactlyInAnyOrder(200, 400, 400, 400, 400, 400);
    }

    @Test
    void twoRegistrationsOfOneAddressMakeOneAccount() {
        var margaret = newcomer();
        var first = margaret.begin();
        var firstCode = margaret.mailbox().code(1);
        var second = margaret.begin();
        var secondCode = margaret.mailbox().code(2);
        var one = margaret.verify(first, firstCode).expect(200).text("onboardingId");
        var two = margaret.verify(second, secondCode).expect(200).text("onboardingId");
        margaret.consent(NewSet.global(), one).expect(201);
        margaret.consent(NewSet.global(), two).expect(201);

        margaret.address(one).expect(200);
        margaret.address(two).expectMessage(409, "There is an account with this e-mail address");
    }

    @Test
    void strangersDoNotLearnWhoHasAnAccountAndOwnersDo() {
        var owner = newcomer();
        var onboarding = owner.verified("GB");
        owner.consent(NewSet.global(), onboarding).expect(201);
        owner.address(onboarding).expect(200);
        var stranger = newcomer();
        var pretender = stranger.as(owner.email());

        var unknown = stranger.send().expect(200);
        var known = pretender.send().expect(200);

        assertThat(shape(known)).isEqualTo(shape(unknown));
        var id = known.text("contactVerificationId");
        pretender.verify(id, "00000000").expectMessage(400, WRONG_CODE);
        var code = owner.mailbox().codeOf("You already have an account");
        var proved = pretender.verify(id, code).expect(200);
        assertThat(proved.json())
                .containsEntry("hasAccount", true)
                .containsEntry("onboardingId", null)
                .containsEntry("user", null);
        pretender.login().expect(401);
        owner.login().expect(200);
    }

    @Test
    void anAddressGetsFiveCodesAnHour() {
        var margaret = newcomer();
        for (var sent = 0; sent < 5; sent++) {
            margaret.begin();
        }
        var refused = margaret.send().expectMessage(429, "Too many codes for this address");
        assertThat(Integer.parseInt(refused.header("Retry-After").orElseThrow()))
                .isBetween(3_000, 3_600);
        assertThat(margaret.mailbox().await(5)).contains("Confirm your e-mail address");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "password | short | password: must be at least 10 characters",
                "password | Password2026! | password: is one of the passwords that are tried first",
                "countryOfResidence | XX | countryOfResidence: must be a country code of ISO 3166-1, such as GB",
                "allowSms | yes | allowSms must be true or false",
                "firstName | 123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345 | firstName: must be at most 100 characters",
            })
    void whatIsNotFitIsNamedAndCostsNoTry(String field, String value, String message) {
        var margaret = newcomer();
        var id = margaret.begin();
        var code = margaret.mailbox().code(1);
        var body = margaret.verification(id, code, "GB");
        for (var attempt = 0; attempt < 6; attempt++) {
            var wrong = new LinkedHashMap<>(body);
            wrong.put(field, value);
            margaret.verify(wrong).expectMessage(422, message);
        }
        margaret.verify(body).expect(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eve",
                "eve@example.com,ada@example.com",
                "eve@example.com\r\nBcc: ada@example.com",
                "\"eve\"@example.com",
                "eve@localhost"
            })
    void whatIsNoMailboxGetsNoMail(String email) {
        newcomer().as(email).send().expectMessage(422, "email: must be an e-mail address");
    }

    @Test
    void aMailboxAndAPasswordOfAnyScriptRegisterAndSignIn() {
        var jörg = newcomer().as("Jörg." + UUID.randomUUID() + "@BÜCHER.example");
        var onboarding = jörg.verified("DE");
        jörg.consent(NewSet.global(), onboarding).expect(201);
        jörg.address(onboarding).expect(200);

        jörg.login().expect(200);
        jörg.as(jörg.email().toUpperCase().replace("Ö", "O\u0308")).login().expect(200);
    }

    private Newcomer newcomer() {
        return Newcomer.at(server, ACME_WALLET);
    }

    private static String other(String code) {
        return (code.charAt(0) == '9' ? "8" : "9") + code.substring(1);
    }

    /** What is the same in two answers that differ by chance alone. */
    private static String shape(Answer answer) {
        return answer.status()
                + new TreeMap<>(answer.headers().map()).keySet().toString()
                + answer.body().replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "id");
    }
}
