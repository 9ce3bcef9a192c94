package io.grantway.it.limits;

import static io.grantway.it.client.Application.ACME_BUDGET;
import static io.grantway.it.client.Application.ACME_WALLET;
import static io.grantway.it.client.Application.GLOBEX_PAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.grantway.it.client.Answer;
import io.grantway.it.client.Call;
import io.grantway.it.client.Http;
import io.grantway.it.client.Parameters;
import io.grantway.it.client.Partner;
import io.grantway.it.client.Pkce;
import io.grantway.it.race.Race;
import io.grantway.it.server.GrantwayServer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Flooding and guessing at everything but the sign-in. */
@Guarded
class CallLimitsIT {
    private static final String STANDARD_TOKEN = "/v1/auth/oauth2/token";
    private static final String TOO_MANY = "Too many requests";

    private final GrantwayServer server;
    private final Http http;
    private final Partner acme;

    CallLimitsIT(GrantwayServer server) {
        this.server = server;
        http = new Http(server);
        acme = new Partner(server, ACME_WALLET);
    }

    @Test
    void wrongSecretsLockOutNeitherTheClientElsewhereNorOthersAtTheAddress() {
        Supplier<Answer> wrong = () -> token("192.0.2.10", ACME_WALLET.clientKey, "sk_wrong");
        assertThat(statuses(6, wrong)).containsExactly(401, 401, 401, 401, 429, 429);

        var refused = wrong.get().expectError(429, "temporarily_unavailable").isNeverStored();
        assertThat(RateLimitFields.ofRefusal(refused).policy()).isEqualTo("client");
        token("192.0.2.10", "pk_other", "sk_wrong").expectError(401, "invalid_client");
        token("192.0.2.11", ACME_WALLET.clientKey, "sk_wrong").expectError(401, "invalid_client");
    }

    @Test
    void aClientThatTheBodyAloneNamesIsCountedByItself() {
        Supplier<Answer> wrong = () -> introspect("192.0.2.13", ACME_WALLET.clientKey, "sk_wrong");
        assertThat(statuses(6, wrong)).containsExactly(401, 401, 401, 401, 429, 429);

        var refused = wrong.get().expectError(429, "temporarily_unavailable").isNeverStored();
        assertThat(RateLimitFields.ofRefusal(refused).policy()).isEqualTo("client");
        introspect("192.0.2.13", ACME_BUDGET.clientKey, "sk_sandbox_budget_local_only").expect(200);
        introspect("192.0.2.13", "pk_other", "sk_wrong").expectError(401, "invalid_client");
        token("192.0.2.13", ACME_WALLET.clientKey, "sk_wrong")
                .expectError(429, "temporarily_unavailable");
    }

    @Test
    void aClientThatItsAssertionAloneNamesIsCountedByItself() throws Exception {
        var key = new ECKeyGenerator(Curve.P_256).keyID("none of ours").generate();
        for (int i = 0; i < 4; i++) {
            assertion(key, ACME_WALLET.clientKey).expectError(401, "invalid_client");
        }
        assertion(key, ACME_WALLET.clientKey).expectError(429, "temporarily_unavailable");
        assertion(key, GLOBEX_PAY.clientKey).expectError(401, "invalid_client");
    }

    private Answer assertion(ECKey key, String clientKey) throws JOSEException {
        var claims =
                new JWTClaimsSet.Builder()
                        .issuer(clientKey)
                        .subject(clientKey)
                        .audience(server.url() + "/v1/auth/oauth2")
                        .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                        .jwtID(UUID.randomUUID().toString())
                        .build();
        var jwt =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(),
                        claims);
        jwt.sign(new ECDSASigner(key));
        return from("192.0.2.14", "POST", STANDARD_TOKEN)
                .form(
                        Parameters.of("grant_type", "client_credentials")
                                .with(
                                        "client_assertion_type",
                                        "urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
                                .with("client_assertion", jwt.serialize()))
                .send();
    }

    private Answer introspect(String address, String clientKey, String secret) {
        return from(address, "POST", "/v1/auth/oauth2/introspect")
                .form(
                        Parameters.of("token", "x")
                                .with("client_id", clientKey)
                                .with("client_secret", secret))
                .send();
    }

    @Test
    void callsThatAreRightAreNotCounted() {
        Supplier<Answer> right =
                () ->
                        from("192.0.2.12", "GET", "/v1/partner/application")
                                .header("x-client-key", ACME_WALLET.clientKey)
                                .header("x-secret-key", "sk_sandbox_acme_local_only")
                                .send();
        assertThat(statuses(80, right)).containsOnly(200);
    }

    @ParameterizedTest
    @CsvSource({"/v1/user, 192.0.2.20", "/v1/partner/application, 192.0.2.21"})
    void theRefusalHasTheShapeOfThePartnerApi(String path, String address) {
        exhaustRefusals(address);

        var refused = from(address, "GET", path).send().expectMessage(429, TOO_MANY);
        assertThat(RateLimitFields.ofRefusal(refused).policy()).isEqualTo("refused");
    }

    @Test
    void theRefusalHasTheShapeOfConsentManagement() {
        exhaustRefusals("192.0.2.22");

        var refused =
                from("192.0.2.22", "POST", "/v2/consent/onboarding")
                        .header("x-client-key", ACME_WALLET.clientKey)
                        .json(Map.of())
                        .send()
                        .expectConsentError(429, TOO_MANY, TOO_MANY);
        assertThat(RateLimitFields.ofRefusal(refused).quota()).isEqualTo(60);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/auth/oauth2/introspect, 192.0.2.23",
        "/v1/auth/oauth2/revoke, 192.0.2.24",
        "/v1/auth/oauth2/par, 192.0.2.25",
        "/v1/auth/oauth2/token, 192.0.2.26",
        "/v1/auth/oauth/token, 192.0.2.27",
        "/v1/auth/oauth2/authorize, 192.0.2.28"
    })
    void theRefusalHasTheShapeOfOAuth(String path, String address) {
        exhaustRefusals(address);

        from(address, "POST", path)
                .form(Parameters.of("token", "x"))
                .send()
                .expectError(429, "temporarily_unavailable");
    }

    @Test
    void authorizationsAreStartedOnlySoOftenAlsoSideBySide() {
        var answers = Race.of(30, () -> initiate("192.0.2.30"));

        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(20);
        assertThat(answers.stream().filter(answer -> answer.status() == 429)).hasSize(10);
        initiate("192.0.2.31").expect(200);
    }

    @Test
    void oneAddressAsksForFewMailsButAPartnersServerForMore() {
        Supplier<Answer> register = () -> mail("192.0.2.40", "register/email/send", null);
        assertThat(statuses(3, register)).containsOnly(200);
        mail("192.0.2.40", "password/reset/request", null).expect(200);

        var refused = register.get().expectMessage(429, TOO_MANY);
        assertThat(RateLimitFields.ofRefusal(refused).policy()).isEqualTo("mails");
        mail("192.0.2.40", "password/reset/request", null).expectMessage(429, TOO_MANY);
        for (int i = 0; i < 6; i++) {
            mail("192.0.2.40", "register/email/send", "sk_sandbox_acme_local_only").expect(200);
        }
    }

    @Test
    void codesAndLinksAreGuessedOnlySoOften() {
        Supplier<Answer> guess =
                () ->
                        from("192.0.2.41", "POST", "/v1/auth/password/reset/verify")
                                .header("x-client-key", ACME_WALLET.clientKey)
                                .json(Map.of("token", UUID.randomUUID().toString()))
                                .send();
        assertThat(statuses(5, guess)).containsExactly(400, 400, 400, 400, 429);
        assertThat(RateLimitFields.ofRefusal(guess.get()).policy()).isEqualTo("codes");
    }

    @Test
    void aPersonReadsThatTheNetworkAskedForTooMuch() {
        Supplier<Answer> page =
                () ->
                        from("192.0.2.50", "GET", "/account/sign-in")
                                .header("Accept", "text/html")
                                .header("Accept-Language", "de")
                                .send();
        assertThat(statuses(12, page)).containsOnly(200);

        var refused = page.get().expect(429).leaksNothing();
        assertThat(RateLimitFields.ofRefusal(refused).policy()).isEqualTo("pages");
        assertThat(Jsoup.parse(refused.body()).select("h1").text())
                .isEqualTo("Zu viele Anfragen auf einmal");
    }

    @Test
    void aCallerDoesNotChooseTheAddressThatCounts() {
        // The proxy adds who called it: what that caller claimed before is not believed
        var statuses = new ArrayList<Integer>();
        for (int i = 0; i < 8; i++) {
            statuses.add(
                    token("203.0.113." + i + ", 192.0.2.60", GLOBEX_PAY.clientKey, "sk_wrong")
                            .status());
        }
        assertThat(statuses).contains(429);
    }

    @Test
    void aScriptMayReadHowLongToWait() {
        var answer =
                from("192.0.2.61", "POST", STANDARD_TOKEN)
                        .header("Origin", "http://localhost:3000")
                        .form(Parameters.of("client_id", ACME_WALLET.clientKey))
                        .send();
        assertThat(answer.header("Access-Control-Expose-Headers").orElseThrow().split(", "))
                .contains("RateLimit", "RateLimit-Policy", "Retry-After");
    }

    private void exhaustRefusals(String address) {
        Supplier<Answer> refused =
                () ->
                        from(address, "GET", "/v1/user")
                                .header("x-client-key", ACME_WALLET.clientKey)
                                .bearer("none")
                                .send();
        assertThat(statuses(60, refused)).containsOnly(401);
    }

    private Answer initiate(String address) {
        return from(address, "GET", Partner.INITIATE)
                .query(acme.initiateParameters(Pkce.create()).with("mode", "api"))
                .send();
    }

    private Answer token(String address, String clientKey, String secret) {
        return from(address, "POST", STANDARD_TOKEN)
                .basic(clientKey, secret)
                .form(Parameters.of("grant_type", "client_credentials"))
                .send();
    }

    private Answer mail(String address, String path, String secret) {
        var call =
                from(address, "POST", "/v1/auth/" + path)
                        .header("x-client-key", ACME_WALLET.clientKey)
                        .json(Map.of("email", UUID.randomUUID() + "@example.com"));
        return (secret == null ? call : call.header("x-secret-key", secret)).send();
    }

    private Call from(String address, String method, String path) {
        return http.call(method, path).header("X-Forwarded-For", address);
    }

    private static List<Integer> statuses(int count, Supplier<Answer> call) {
        return IntStream.range(0, count).mapToObj(i -> call.get().status()).toList();
    }
}
