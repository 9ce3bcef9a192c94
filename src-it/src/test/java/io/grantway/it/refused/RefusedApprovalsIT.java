package io.grantway.it.refused;

import static io.grantway.it.client.Application.ACME_WALLET;
import static io.grantway.it.client.Permission.ALL;
import static io.grantway.it.client.User.ADA;

import com.nimbusds.jose.util.Base64URL;
import io.grantway.it.client.Answer;
import io.grantway.it.client.Call;
import io.grantway.it.client.Partner;
import io.grantway.it.client.SignedIn;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Step 4 in API mode, each time with one thing wrong. */
@OnServer
class RefusedApprovalsIT {
    private final Partner acme;

    RefusedApprovalsIT(GrantwayServer server) {
        acme = new Partner(server, ACME_WALLET);
    }

    static Stream<Refusal> inputs() {
        return Stream.of(
                bearer("no login token", call -> call),
                bearer("empty login token", call -> call.header("Authorization", "Bearer ")),
                bearer("unknown login token", call -> call.bearer("no-such-token")),
                bearer("login token far too long", call -> call.bearer("t".repeat(5_000))),
                bearer("two login tokens", call -> call.bearer("one two")),
                bearer("login token as Token", call -> call.header("Authorization", "Token t")),
                invalid("no session token", signedIn -> send(signedIn, Map.of())),
                invalid("empty session token", signedIn -> session(signedIn, "")),
                invalid("unknown session token", signedIn -> session(signedIn, "a.b.c")),
                invalid(
                        "session token with its state changed",
                        signedIn -> session(signedIn, tampered(signedIn.session().token()))),
                invalid(
                        "session token unsigned",
                        signedIn -> session(signedIn, unsigned(signedIn.session().token()))),
                invalid(
                        "session token that is a number",
                        signedIn -> send(signedIn, Map.of("token", 7))),
                invalid(
                        "session token that is a list",
                        signedIn -> send(signedIn, Map.of("token", List.of("a")))),
                invalid("session completed before", RefusedApprovalsIT::completedBefore),
                invalid("consent that is a text", signedIn -> consent(signedIn, "yes")),
                invalid(
                        "consent without a list",
                        signedIn -> consent(signedIn, Map.of("policyVersion", "1"))),
                invalid(
                        "consent without a policy version",
                        signedIn -> consent(signedIn, Map.of("granted", List.of("wallet:read")))),
                invalid(
                        "consent with a list of numbers",
                        signedIn ->
                                consent(
                                        signedIn,
                                        Map.of("granted", List.of(1), "policyVersion", "1"))),
                new Refusal(
                        "consent to what does not exist",
                        400,
                        "invalid_scope",
                        partner ->
                                consent(
                                        partner.initiate().login(ADA),
                                        Map.of("granted", List.of("all"), "policyVersion", "1"))),
                invalid(
                        "JSON cut off",
                        signedIn -> body(signedIn, "application/json", "{\"token\":")),
                invalid("JSON array", signedIn -> body(signedIn, "application/json", "[]")),
                invalid("no body", signedIn -> body(signedIn, "application/json", "")),
                media("text", signedIn -> body(signedIn, "text/plain", "token=a")),
                media("XML", signedIn -> body(signedIn, "application/xml", "<token/>")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("inputs")
    void isRefused(Refusal refusal) {
        refusal.call().apply(acme).expectError(refusal.status(), refusal.error());
    }

    private static Refusal bearer(String input, Function<Call, Call> authorization) {
        return new Refusal(
                input,
                401,
                "invalid_token",
                partner ->
                        authorization
                                .apply(partner.call("POST", Partner.AUTHORIZE))
                                .json(Map.of("token", partner.initiate().token()))
                                .send());
    }

    private static Refusal invalid(String input, Function<SignedIn, Answer> call) {
        return new Refusal(
                input,
                400,
                "invalid_request",
                partner -> call.apply(partner.initiate().login(ADA)));
    }

    private static Refusal media(String input, Function<SignedIn, Answer> call) {
        return invalid(input, call);
    }

    private static Answer completedBefore(SignedIn signedIn) {
        signedIn.approve(ALL).redeem();
        return signedIn.tryApprove();
    }

    private static Answer session(SignedIn signedIn, String token) {
        return send(signedIn, Map.of("token", token));
    }

    private static Answer consent(SignedIn signedIn, Object consent) {
        return send(signedIn, Map.of("token", signedIn.session().token(), "consent", consent));
    }

    private static Answer send(SignedIn signedIn, Map<String, ?> body) {
        return call(signedIn).json(body).send();
    }

    private static Answer body(SignedIn signedIn, String contentType, String body) {
        return call(signedIn).body(contentType, body).send();
    }

    private static Call call(SignedIn signedIn) {
        return signedIn.session()
                .partner()
                .call("POST", Partner.AUTHORIZE)
                .bearer(signedIn.loginToken());
    }

    private static String tampered(String jwt) {
        var parts = jwt.split("\\.");
        var claims =
                new Base64URL(parts[1]).decodeToString().replace("\"state\":\"", "\"state\":\"x");
        return parts[0] + "." + Base64URL.encode(claims) + "." + parts[2];
    }

    private static String unsigned(String jwt) {
        var parts = jwt.split("\\.");
        var header = new Base64URL(parts[0]).decodeToString().replaceAll("[HE]S256", "none");
        return Base64URL.encode(header) + "." + parts[1] + ".";
    }
}
