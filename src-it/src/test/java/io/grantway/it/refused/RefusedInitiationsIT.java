package io.grantway.it.refused;

import static io.grantway.it.client.Application.ACME_WALLET;
import static io.grantway.it.client.Application.GLOBEX_PAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.client.Answer;
import io.grantway.it.client.Http;
import io.grantway.it.client.Parameters;
import io.grantway.it.client.Partner;
import io.grantway.it.client.Pkce;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Step 1 in API mode, each time with one thing wrong. */
@OnServer
class RefusedInitiationsIT {
    private static final String CHALLENGE = Pkce.create().challenge();

    private final Partner acme;

    RefusedInitiationsIT(GrantwayServer server) {
        acme = new Partner(server, ACME_WALLET);
    }

    static Stream<Refusal> inputs() {
        return Stream.of(
                invalid("no response_type", without("response_type")),
                invalid("no redirect_uri", without("redirect_uri")),
                invalid("no state", without("state")),
                invalid("no code_challenge", without("code_challenge")),
                invalid("no code_challenge_method", without("code_challenge_method")),
                invalid("empty response_type", with("response_type", "")),
                invalid("empty redirect_uri", with("redirect_uri", "")),
                invalid("empty state", with("state", "")),
                invalid("empty code_challenge", with("code_challenge", "")),
                refusal(
                        "response_type token",
                        "unsupported_response_type",
                        with("response_type", "token")),
                refusal(
                        "response_type code token",
                        "unsupported_response_type",
                        with("response_type", "code token")),
                invalid("state of 7 characters", with("state", "1234567")),
                invalid("plain PKCE", with("code_challenge_method", "plain")),
                invalid("PKCE method in lower case", with("code_challenge_method", "s256")),
                invalid("PKCE method unknown", with("code_challenge_method", "S512")),
                invalid("challenge too short", with("code_challenge", CHALLENGE.substring(1))),
                invalid("challenge too long", with("code_challenge", CHALLENGE + "A")),
                invalid("challenge padded", with("code_challenge", CHALLENGE + "=")),
                invalid(
                        "challenge not base64url",
                        with("code_challenge", "+" + CHALLENGE.substring(1))),
                invalid(
                        "challenge with a dot",
                        with("code_challenge", "." + CHALLENGE.substring(1))),
                invalid("state twice", twice("state")),
                invalid("client_id twice", twice("client_id")),
                invalid("redirect_uri twice", twice("redirect_uri")),
                invalid("code_challenge twice", twice("code_challenge")),
                invalid("response_type twice", twice("response_type")),
                invalid("mode twice", twice("mode")),
                invalid("mode unknown", with("mode", "popup")),
                refusal("scope unknown", "invalid_scope", with("scope", "wallet:read everything")),
                refusal("scope with a quote", "invalid_scope", with("scope", "wallet:read\"")),
                invalid(
                        "client_id of another application than x-client-key",
                        with("client_id", GLOBEX_PAY.clientKey)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("inputs")
    void isRefused(Refusal refusal) {
        refusal.call().apply(acme).expectError(refusal.status(), refusal.error());
    }

    static Stream<Refusal> hostedInputs() {
        return Stream.of(
                direct("no client_id", 400, without("client_id")),
                direct("unknown client_id", 401, with("client_id", "pk_sandbox_nobody")),
                direct("client_id with a quote", 401, with("client_id", "' or '1'='1")),
                direct("client_id twice", 400, twice("client_id")),
                direct("no redirect_uri", 400, without("redirect_uri")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostedInputs")
    void aBrowserIsAnsweredDirectlyWhereThereIsNoPlaceToSendItTo(Refusal refusal) {
        var answer = refusal.call().apply(acme).expect(refusal.status()).leaksNothing();

        assertThat(answer.header("Location")).as(answer::toString).isEmpty();
    }

    static Stream<Refusal> redirectedInputs() {
        return Stream.of(
                redirected("no response_type", "invalid_request", without("response_type")),
                redirected(
                        "response_type token",
                        "unsupported_response_type",
                        with("response_type", "token")),
                redirected("plain PKCE", "invalid_request", with("code_challenge_method", "plain")),
                redirected("no code_challenge", "invalid_request", without("code_challenge")),
                redirected("scope unknown", "invalid_scope", with("scope", "everything")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("redirectedInputs")
    void anyOtherFaultIsToldToTheRedirectUri(Refusal refusal) {
        var answer = refusal.call().apply(acme).leaksNothing();

        assertThat(answer.location().toString()).startsWith(ACME_WALLET.redirectUri + "?");
        assertThat(Answer.query(answer.location()))
                .containsEntry("error", refusal.error())
                .containsKeys("error_description", "state")
                .doesNotContainKey("code");
    }

    private static Refusal invalid(String input, UnaryOperator<Parameters> change) {
        return refusal(input, "invalid_request", change);
    }

    private static Refusal refusal(String input, String error, UnaryOperator<Parameters> change) {
        return new Refusal(
                input,
                400,
                error,
                partner ->
                        partner.call("GET", Partner.INITIATE)
                                .query(
                                        change.apply(
                                                partner.initiateParameters(Pkce.create())
                                                        .with("mode", "api")))
                                .send());
    }

    private static Refusal direct(String input, int status, UnaryOperator<Parameters> change) {
        return hosted(input, status, "", change);
    }

    private static Refusal redirected(
            String input, String error, UnaryOperator<Parameters> change) {
        return hosted(input, 302, error, change);
    }

    private static Refusal hosted(
            String input, int status, String error, UnaryOperator<Parameters> change) {
        return new Refusal(
                input,
                status,
                error,
                partner ->
                        new Http(partner.server())
                                .get(Partner.INITIATE)
                                .query(change.apply(partner.initiateParameters(Pkce.create())))
                                .send());
    }

    private static UnaryOperator<Parameters> with(String name, String value) {
        return parameters -> parameters.with(name, value);
    }

    private static UnaryOperator<Parameters> without(String name) {
        return parameters -> parameters.without(name);
    }

    private static UnaryOperator<Parameters> twice(String name) {
        return parameters -> parameters.twice(name);
    }
}
