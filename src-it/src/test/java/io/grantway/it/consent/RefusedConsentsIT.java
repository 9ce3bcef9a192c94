package io.grantway.it.consent;

import static io.grantway.it.client.Application.ACME_WALLET;
import static io.grantway.it.client.User.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.client.Answer;
import io.grantway.it.client.ConsentDesk;
import io.grantway.it.client.NewSet;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can't be recorded is refused with a line for each fault, and nothing is written. */
@OnServer
class RefusedConsentsIT {
    private static final String UNKNOWN = "01a20d59-48c6-7624-bc58-75af6a58ddbe";

    private final ConsentDesk acme;

    RefusedConsentsIT(GrantwayServer server) {
        this.acme = new ConsentDesk(server, ACME_WALLET);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.grantway.it.consent.FaultySet#all")
    void aFaultySetIsRefused(FaultySet faulty) {
        var answer = acme.open(faulty.set());

        answer.expectConsentError(400, "Validation error", faulty.details().toArray(String[]::new));
        if (faulty.set().body().get("onboardingId") instanceof String id
                && id.matches("[-\\w]{36}")) {
            acme.get("/onboarding/" + id).expectConsentError(404, "Not found");
        }
    }

    @Test
    void eachFaultHasOneLine() {
        var answer =
                acme.open(
                        NewSet.global()
                                .with("metadata", Map.of("timestamp", "x"))
                                .with("tenantId", 1));

        assertThat(answer.json().get("details"))
                .isEqualTo(
                        List.of(
                                "tenantId must be a string",
                                "Metadata timestamp must be an ISO 8601 time"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "7",
                "{",
                "{} {}",
                "{\"onboardingId\":\"a\",\"onboardingId\":\"b\"}",
                "{\"metadata\":{\"a\":1,\"a\":2}}",
                "onboardingId=a"
            })
    void aBodyThatIsNoObjectIsRefused(String body) {
        acme.call("POST", "/onboarding")
                .body("application/json", body)
                .send()
                .expectConsentError(400, "Validation error");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "application/xml"})
    void anotherContentTypeIsRefused(String contentType) {
        acme.call("POST", "/onboarding")
                .body(contentType, "{}")
                .send()
                .expectConsentError(
                        400, "Validation error", "Content-Type must be application/json");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"yes", "1", "truth", "US"})
    void anotherRegionThanTrueOrFalseIsRefused(String region) {
        acme.call("POST", "/onboarding")
                .header("x-us-env", region)
                .json(NewSet.us().body())
                .send()
                .expectConsentError(400, "Validation error", "x-us-env must be true or false");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|Missing userId",
                "{\"userId\":null}|Missing userId",
                "{\"userId\":7}|userId must be a string",
                "{\"userId\":\"ada\"}|userId must be a UUID",
                "{\"userId\":\"1-1-1-1-1\"}|userId must be a UUID",
                "[]|The body is not a JSON object"
            })
    void aSetIsNotLinkedToWhatIsNoUser(String body, String detail) {
        var setId = acme.opened(NewSet.global());

        acme.call("PATCH", "/onboarding/" + setId)
                .body("application/json", body)
                .send()
                .expectConsentError(400, "Validation error", detail);
        acme.link(setId, UUID.randomUUID().toString()).expectConsentError(404, "Not found");
        assertThat(acme.get("/consentSet/" + setId).json()).containsEntry("userId", null);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|Missing consentStatus",
                "{\"consentStatus\":\"revoked\"}|Invalid consentStatus: must be granted or denied",
                "{\"consentStatus\":\"Granted\"}|Invalid consentStatus: must be granted or denied",
                "{\"consentStatus\":1}|Invalid consentStatus: must be granted or denied",
                "{\"consentStatus\":\"denied\",\"metadata\":[]}|metadata must be an object",
                "{\"consentStatus\":\"denied\",\"metadata\":{\"timestamp\":\"9999-01-01T00:00:00Z\"}}|Metadata timestamp is in the future",
                "{\"consentStatus\":\"denied\",\"language\":\"tlh\"}|There are no texts in this language",
                "{\"consentStatus\":\"denied\",\"consentStatus\":\"granted\"}|The body is not a JSON object"
            })
    void aConsentIsNotChangedToWhatIsNoDecision(String body, String detail) {
        var setId = acme.opened(NewSet.global());
        var consentId = acme.consentId(setId, "smsNotifications");

        acme.call("PATCH", "/consentSet/" + setId + "/consent/" + consentId)
                .body("application/json", body)
                .send()
                .expectConsentError(400, "Validation error", detail);
        assertThat(acme.consentId(setId, "smsNotifications")).isEqualTo(consentId);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "limit=0|limit must be a whole number from 1 to 100",
                "limit=101|limit must be a whole number from 1 to 100",
                "limit=-1|limit must be a whole number from 1 to 100",
                "limit=ten|limit must be a whole number from 1 to 100",
                "limit=1.5|limit must be a whole number from 1 to 100",
                "offset=-1|offset must be a whole number from 0 to 2147483647",
                "offset=99999999999|offset must be a whole number from 0 to 2147483647",
                "limit=0&offset=x|limit must be a whole number from 1 to 100"
            })
    void aPageOutOfBoundsIsRefused(String query, String detail) {
        acme.get("/user/" + acme.userId(ADA) + "/audit?" + query)
                .expectConsentError(400, "Validation error", detail);
    }

    static Stream<UnaryOperator<String>> paths() {
        return Stream.of(
                id -> "GET /consentSet/" + id,
                id -> "GET /user/" + id,
                id -> "GET /user/" + id + "/audit",
                id -> "GET /user/" + id + "/audit/proof",
                id -> "GET /user/" + id + "/audit/proof/links",
                id -> "GET /user/" + id + "/receipts",
                id -> "GET /user/" + id + "/export",
                id -> "GET /user/" + id + "/permissions",
                id -> "DELETE /user/" + id,
                id -> "DELETE /user/" + id + "/permissions/wallet:read",
                id -> "GET /consentSet/" + id + "/consent/" + UNKNOWN + "/replay",
                id -> "DELETE /consentSet/" + id + "/consent/" + UNKNOWN,
                id -> "DELETE /consentSet/" + UNKNOWN + "/consent/" + id,
                id -> "GET /onboarding/" + id);
    }

    @ParameterizedTest
    @MethodSource("paths")
    void whatIsNotThereIsNotFound(UnaryOperator<String> path) {
        for (var id : List.of(UNKNOWN, "1-1-1-1-1", "ada", "%F0%9F%98%80", "x".repeat(200))) {

            var call = path.apply(id).split(" ", 2);

            Answer answer = acme.call(call[0], call[1]).send();

            answer.expectConsentError(404, "Not found");
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"..%2f", "a%2Fb"})
    void aPathThatTheServerDoesNotReadIsRefusedInTheSameShape(String id) {
        acme.get("/onboarding/" + id).expectConsentError(400, "Validation error");
    }

    @Test
    void anUnknownPathAndAWrongMethodAreToldInTheSameShape() {
        acme.get("/nothing").expectConsentError(404, "Not found");
        acme.call("PUT", "/onboarding").send().expectConsentError(405, "Method not allowed");
    }
}
