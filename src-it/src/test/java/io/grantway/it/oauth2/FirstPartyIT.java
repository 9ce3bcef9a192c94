package io.grantway.it.oauth2;

import static io.grantway.it.client.ConsentDesk.maps;
import static io.grantway.it.client.User.ADA;
import static io.grantway.it.client.User.GRACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.nimbusds.jwt.SignedJWT;
import io.grantway.it.admin.Desk;
import io.grantway.it.client.Answer;
import io.grantway.it.client.Browser;
import io.grantway.it.client.Parameters;
import io.grantway.it.client.Totp;
import io.grantway.it.client.User;
import io.grantway.it.race.Race;
import io.grantway.it.server.Database;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Apps that sign users in on their own screens (OAuth 2.0 for First-Party Applications). */
@OnServer({Database.H2, Database.POSTGRESQL})
class FirstPartyIT {

    private static final String BOTH = "wallet:read card:read";

    private final GrantwayServer server;
    private final FirstParty app;

    FirstPartyIT(GrantwayServer server) {
        this.server = server;
        this.app = FirstParty.add(server);
    }

    @Test
    void stepByStepToTokensOfTheDevice() throws Exception {
        var password = missing(app.challenge(app.request(BOTH)), "password");
        var question = missing(app.goOn(password, credentials(ADA)), "consent");
        assertThat(question.json())
                .containsEntry("policy_version", "1.0")
                .containsEntry("language", "en")
                .containsEntry("identity", List.of());
        assertThat(maps(question.json().get("permissions")))
                .extracting(
                        permission -> permission.get("scope"), permission -> permission.get("text"))
                .containsExactly(
                        tuple("wallet:read", "See your wallet balance and transaction history"),
                        tuple("card:read", "See your card details and spending activity"));
        var code = app.goOn(question, consent("card:read")).expect(200).isNeverStored();

        var tokens = app.redeem(code).expect(200);
        var accessToken = keep(tokens);
        assertThat(tokens.json())
                .containsEntry("token_type", "DPoP")
                .containsEntry("scope", "card:read");
        app.use("GET", "/v1/card/status", accessToken).send().expect(200);
        var refused = app.use("GET", "/v1/wallet/internal", accessToken).send().expect(403);
        assertThat(refused.header("WWW-Authenticate").orElse(""))
                .startsWith(
                        "DPoP error=\"insufficient_scope\", scope=\"wallet:read\", algs=\"ES256");
        isOnRecord(SignedJWT.parse(accessToken).getJWTClaimsSet().getSubject());
        app.redeem(code).expectError(400, "invalid_grant");
    }

    /** The receipt names the permission; the circumstances are the application's word. */
    private void isOnRecord(String userId) {
        var receipts =
                app.client
                        .resource("GET", "/v2/consent/user/" + userId + "/receipts")
                        .header("x-secret-key", app.client.secretKey())
                        .send()
                        .expect(200);
        assertThat(receipts.body()).contains("receipt");
        var permissions =
                app.client
                        .resource("GET", "/v2/consent/user/" + userId + "/audit?limit=100")
                        .header("x-secret-key", app.client.secretKey())
                        .send()
                        .expect(200)
                        .body();
        assertThat(permissions)
                .contains("\"consentType\":\"card:read\"")
                .contains("\"clientId\":\"" + app.client.clientKey() + "\"")
                .contains("\"ipAddress\":");
    }

    @Test
    void allAtOnceAndNextTimeWithoutAQuestion() {
        var request = app.request("wallet:read").withAll(credentials(ADA));
        keep(app.redeem(app.challenge(request.withAll(consent("wallet:read")))).expect(200));
        keep(app.redeem(app.challenge(request)).expect(200));
        missing(app.challenge(request.with("prompt", "consent")), "consent");
    }

    @Test
    void theWordsAreInTheLanguageOfTheUser() {
        var question =
                missing(
                        app.challenge(
                                app.request("wallet:read")
                                        .with("ui_locales", "pt de-AT en")
                                        .withAll(credentials(ADA))),
                        "consent");
        assertThat(question.json()).containsEntry("language", "de");
        assertThat(maps(question.json().get("permissions")).get(0).get("text").toString())
                .doesNotContain("See your");
    }

    @Test
    void aSecondFactorIsAskedForAfterThePassword() {
        var request = app.request("wallet:read").withAll(credentials(GRACE));
        var wrong = missing(app.challenge(request), "otp");
        var again = missing(app.goOn(wrong, Parameters.of("otp", "000000")), "otp");
        assertThat(again.text("error_description")).contains("one-time code is wrong");
        var signedIn = withCode(request);
        keep(app.redeem(app.goOn(signedIn, consent("wallet:read"))).expect(200));
    }

    @Test
    void paymentsNeedASecondFactorWhereTheApplicationDemandsOne() {
        app.client.demand(Map.of("secondFactorForTransactions", "on"));
        var request = app.request("transactions:write");
        var page =
                app.challenge(
                                request.with("redirect_uri", Client.REDIRECT_URI)
                                        .withAll(credentials(ADA)))
                        .expectError(403, "redirect_to_web");
        assertThat(page.text("error_description"))
                .isEqualTo("The user needs a second factor, on a page");
        assertThat(page.json()).containsKey("request_uri");

        missing(app.challenge(request.withAll(credentials(GRACE))), "otp");
        var signedIn = withCode(request.withAll(credentials(GRACE)));
        keep(app.redeem(app.goOn(signedIn, consent("transactions:write"))).expect(200));
    }

    @Test
    void whatMayBePaidIsLimitedAsOnAPage() {
        var pocket = Payer.limit("USD", "0.50", "0.80");
        var request =
                app.request("transactions:write")
                        .withAll(Payer.asking(pocket))
                        .withAll(credentials(ADA));
        var question = missing(app.challenge(request), "consent");
        Payer.isLimited(question, pocket);
        var code = app.goOn(question, consent("transactions:write"));
        var tokens = app.redeem(code).expect(200);
        Payer.isLimited(tokens, pocket);
        var accessToken = keep(tokens);
        assertThat(pay(accessToken, "0.50").status()).isEqualTo(200);
        assertThat(pay(accessToken, "0.60").status()).isEqualTo(403);
        assertThat(pay(accessToken, "0.40").status()).isEqualTo(403);
        assertThat(pay(accessToken, "0.30").status()).isEqualTo(200);

        keep(app.redeem(app.challenge(request)).expect(200));
        var more = Payer.asking(Payer.limit("USD", "0.50", "0.90"));
        missing(app.challenge(request.withAll(more)), "consent");
    }

    private Answer pay(String accessToken, String amount) {
        return app.use("POST", "/v1/wallet/transfer", accessToken)
                .json(Map.of("amount", amount, "currency", "USD", "recipient", "Grocer"))
                .send();
    }

    @Test
    void faultyLimitsAreRefusedAtOnce() {
        var good = Payer.limit("USD", "0.50", null);
        var otherType = new HashMap<>(good);
        otherType.put("type", "payment_initiation");
        for (var details :
                List.of(
                        Payer.json(otherType),
                        Payer.json(good) + " ".repeat(1_000),
                        "[]",
                        "{}",
                        "[" + "[".repeat(500))) {
            app.challenge(app.request("transactions:write").with("authorization_details", details))
                    .expectError(400, "invalid_authorization_details");
        }
    }

    /** A code counts once, also when another test used it: until the next one is shown. */
    private Answer withCode(Parameters request) {
        for (int i = 0; i < 20; i++) {
            var answer =
                    app.challenge(
                            request.with("otp", Totp.GRACE.code(Instant.now().plusSeconds(20))));
            if (answer.text("next_step").equals("consent")) {
                return answer;
            }
            pause();
        }
        throw new AssertionError("No code was taken");
    }

    private static void pause() {
        try {
            Thread.sleep(4_000);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void identityAloneIsAskedForToo() {
        var question =
                missing(
                        app.challenge(app.request("openid email").withAll(credentials(ADA))),
                        "consent");
        assertThat(question.json())
                .containsEntry("permissions", List.of())
                .containsEntry("identity", List.of("openid", "email"));
        var tokens =
                app.redeem(app.goOn(question, Parameters.of("policy_version", "1.0"))).expect(200);
        keep(tokens);
        assertThat(tokens.json()).containsEntry("scope", "openid email").containsKey("id_token");
    }

    @Test
    void answersToTheQuestionAreJudgedAsInApiMode() {
        var request = app.request("wallet:read").withAll(credentials(ADA));
        app.challenge(request.with("policy_version", "1.0")).expectError(400, "access_denied");
        app.challenge(request.withAll(consent("card:read"))).expectError(400, "invalid_scope");
        app.challenge(request.withAll(consent("no:such"))).expectError(400, "invalid_scope");
        app.challenge(request.with("granted", "wallet:read")).expectError(400, "invalid_request");
        var again =
                missing(
                        app.challenge(
                                request.with("granted", "wallet:read")
                                        .with("policy_version", "0.9")),
                        "consent");
        app.goOn(again, consent("wallet:read")).expect(200);
    }

    @Test
    void whoKnowsTheUserIsNotTold() {
        var wrong =
                app.challenge(app.request(BOTH).withAll(credentials(ADA)).with("password", "x"));
        var unknown =
                app.challenge(
                        app.request(BOTH)
                                .withAll(credentials(ADA))
                                .with("username", "nobody@example.com"));
        missing(wrong, "password");
        missing(unknown, "password");
        assertThat(wrong.text("error_description")).isEqualTo(unknown.text("error_description"));
        assertThat(wrong.text("auth_session")).doesNotContain("ada");
    }

    @Test
    void whoFailsTooOftenIsSentToABrowserThatGoesOn() {
        var guess = credentials(ADA).with("password", "wrong");
        var answer =
                app.challenge(app.request("wallet:read").with("redirect_uri", Client.REDIRECT_URI));
        for (int i = 0; i < 4; i++) {
            answer = missing(app.goOn(answer, guess), "password");
        }
        var web = app.goOn(answer, guess).expectError(403, "redirect_to_web").isNeverStored();
        assertThat(web.json()).containsEntry("expires_in", 90L).doesNotContainKey("auth_session");
        var browser = new Browser(server);
        browser.open(
                Client.STANDARD
                        + "/authorize?"
                        + Parameters.of("client_id", app.client.clientKey())
                                .with("request_uri", web.text("request_uri"))
                                .encoded());
        assertThat(browser.page().title()).startsWith("Sign in");

        var without = missing(app.challenge(app.request("wallet:read")), "password");
        for (int i = 0; i < 4; i++) {
            without = missing(app.goOn(without, guess), "password");
        }
        assertThat(app.goOn(without, guess).expectError(403, "redirect_to_web").json())
                .doesNotContainKey("request_uri");
    }

    @Test
    void anAuthSessionCountsOnceForOneClientAndOneKey() {
        var first = missing(app.challenge(app.request("wallet:read")), "password");
        app.elsewhere().goOn(first, credentials(ADA)).expectError(400, "invalid_session");
        FirstParty.add(server).goOn(first, credentials(ADA)).expectError(400, "invalid_session");
        app.client
                .post(FirstParty.CHALLENGE)
                .basic(app.client.clientKey(), app.client.secretKey())
                .form(credentials(ADA).with("auth_session", first.text("auth_session")))
                .send()
                .expectError(400, "invalid_session");
        for (var made :
                List.of(
                        "x",
                        "x".repeat(40_000),
                        first.text("auth_session") + "x",
                        first.text("auth_session").substring(1))) {
            app.challenge(credentials(ADA).with("auth_session", made))
                    .expectError(400, "invalid_session");
        }
        var answers = Race.of(8, () -> app.goOn(first, credentials(ADA)));
        assertThat(answers.stream().filter(answer -> answer.status() == 403)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() == 400))
                .hasSize(7)
                .allSatisfy(answer -> answer.expectError(400, "invalid_session"));
    }

    @Test
    void theCodeBelongsToClientAndDevice() {
        var code =
                app.challenge(
                                app.request("wallet:read")
                                        .withAll(credentials(ADA))
                                        .withAll(consent("wallet:read")))
                        .expect(200);
        var grant = app.grant(code);
        app.elsewhere().post("/token", grant).expectError(400, "invalid_grant");
        FirstParty.add(server).post("/token", grant).expectError(400, "invalid_grant");
        app.client
                .post("/token")
                .basic(app.client.clientKey(), app.client.secretKey())
                .form(grant)
                .send()
                .expectError(400, "invalid_grant");
        app.post("/token", grant.with("redirect_uri", Client.REDIRECT_URI))
                .expectError(400, "invalid_grant");
        keep(app.post("/token", grant).expect(200));
    }

    @Test
    void aRedirectUriOfTheRequestIsOneOfTheTokenRequestToo() {
        var request =
                app.request("wallet:read")
                        .with("redirect_uri", Client.REDIRECT_URI)
                        .withAll(credentials(ADA))
                        .withAll(consent("wallet:read"));
        var grant = app.grant(app.challenge(request));
        app.post("/token", grant).expectError(400, "invalid_request");
        keep(app.post("/token", grant.with("redirect_uri", Client.REDIRECT_URI)).expect(200));
        app.challenge(request.with("redirect_uri", "https://evil.example/"))
                .expectError(400, "invalid_request");
    }

    @Test
    void aServerNeedsItsSecretAndNoKey() {
        var start =
                app.client
                        .post(FirstParty.CHALLENGE)
                        .basic(app.client.clientKey(), app.client.secretKey())
                        .form(app.request("wallet:read"))
                        .send();
        var form =
                credentials(ADA)
                        .with("auth_session", missing(start, "password").text("auth_session"));
        app.client
                .post(FirstParty.CHALLENGE)
                .form(form.with("client_id", app.client.clientKey()))
                .send()
                .expectError(400, "invalid_dpop_proof");
        app.challenge(form).expectError(400, "invalid_session");
        app.client
                .post(FirstParty.CHALLENGE)
                .basic(app.client.clientKey(), "sk_wrong")
                .form(form)
                .send()
                .expectError(401, "invalid_client");
        missing(
                app.client
                        .post(FirstParty.CHALLENGE)
                        .basic(app.client.clientKey(), app.client.secretKey())
                        .form(form)
                        .send(),
                "consent");
    }

    @Test
    void badRequestsAreRefusedAtOnce() {
        var request = app.request("wallet:read");
        var refused = app.challenge(request.without("code_challenge"));
        assertThat(refused.expectError(400, "invalid_request").header("X-Error-Ref")).isPresent();
        app.challenge(request.with("code_challenge_method", "plain"))
                .expectError(400, "invalid_request");
        app.challenge(request.with("response_type", "token"))
                .expectError(400, "unsupported_response_type");
        app.challenge(request.with("scope", "no:such")).expectError(400, "invalid_scope");
        app.challenge(request.with("prompt", "none")).expectError(400, "invalid_request");
        app.challenge(request.with("resource", "https://other.example"))
                .expectError(400, "invalid_target");
        app.challenge(request.with("login_hint", "x".repeat(9_000)))
                .expectError(400, "invalid_request");
        app.challenge(request.twice("scope")).expectError(400, "invalid_request");
        app.challenge(request.with("response_type", "code")).expect(403);
        app.client
                .post(FirstParty.CHALLENGE)
                .form(request.with("client_id", app.client.clientKey()))
                .send()
                .expectError(400, "invalid_dpop_proof");
    }

    @Test
    void othersMayNot() {
        var other = FirstParty.of(Client.add(server));
        var first = missing(app.challenge(app.request("wallet:read")), "password");
        for (var form :
                List.of(
                        other.request("wallet:read"),
                        credentials(ADA).with("auth_session", first.text("auth_session")))) {
            assertThat(
                            other.challenge(form)
                                    .expectError(400, "unauthorized_client")
                                    .text("error_description"))
                    .contains("first party");
        }
    }

    @Test
    void aFirstPartyApplicationCanProveAKey() {
        var answer =
                Desk.of(server, "tam@example.com")
                        .submit(
                                "security?id=" + app.client.applicationId(),
                                "form",
                                Map.of("firstParty", "on", "dpop", "OFF"));
        assertThat(answer.body())
                .contains("Must not be off where the application signs users in itself")
                .doesNotContain("Saved");
    }

    private Answer missing(Answer answer, String step) {
        answer.expectError(403, "insufficient_authorization").isNeverStored();
        assertThat(answer.json()).as(answer::toString).containsEntry("next_step", step);
        assertThat(answer.header("X-Error-Ref")).as("kept as a refused call").isEmpty();
        server.keepSecret(answer.text("auth_session"));
        return answer;
    }

    private String keep(Answer tokens) {
        server.keepSecret(tokens.text("access_token"));
        server.keepSecret(tokens.text("refresh_token"));
        return tokens.text("access_token");
    }

    private static Parameters credentials(User user) {
        return Parameters.of("username", user.email, "password", user.password);
    }

    private static Parameters consent(String granted) {
        return Parameters.of("granted", granted, "policy_version", "1.0");
    }
}
