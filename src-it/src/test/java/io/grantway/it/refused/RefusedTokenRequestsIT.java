package io.grantway.it.refused;

import static io.grantway.it.client.Application.ACME_BUDGET;
import static io.grantway.it.client.Application.ACME_WALLET;
import static io.grantway.it.client.Application.GLOBEX_PAY;
import static io.grantway.it.client.Permission.ALL;
import static io.grantway.it.client.User.ADA;

import io.grantway.it.client.Answer;
import io.grantway.it.client.Approved;
import io.grantway.it.client.Parameters;
import io.grantway.it.client.Partner;
import io.grantway.it.client.Pkce;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The last step, each time with a good code and one thing wrong. */
@OnServer
class RefusedTokenRequestsIT {
    private final Partner acme;

    RefusedTokenRequestsIT(GrantwayServer server) {
        acme = new Partner(server, ACME_WALLET);
    }

    static Stream<Refusal> inputs() {
        return Stream.of(
                form("no grant_type", "invalid_request", without("grant_type")),
                form("no code", "invalid_request", without("code")),
                form("no redirect_uri", "invalid_request", without("redirect_uri")),
                form("no code_verifier", "invalid_request", without("code_verifier")),
                form("empty grant_type", "invalid_request", with("grant_type", "")),
                form("empty code", "invalid_request", with("code", "")),
                form("empty code_verifier", "invalid_request", with("code_verifier", "")),
                form("grant_type twice", "invalid_request", twice("grant_type")),
                form("code twice", "invalid_request", twice("code")),
                form("redirect_uri twice", "invalid_request", twice("redirect_uri")),
                form("code_verifier twice", "invalid_request", twice("code_verifier")),
                form("grant_type unknown", "unsupported_grant_type", with("grant_type", "magic")),
                form(
                        "grant_type password",
                        "unsupported_grant_type",
                        with("grant_type", "password")),
                form(
                        "grant_type in upper case",
                        "unsupported_grant_type",
                        with("grant_type", "AUTHORIZATION_CODE")),
                form("code unknown", "invalid_grant", with("code", "no-such-code")),
                form("code far too long", "invalid_grant", with("code", "c".repeat(5_000))),
                form("code with a zero byte", "invalid_request", with("code", "a\u0000b")),
                form("code in Cyrillic", "invalid_grant", with("code", "\u043a\u043e\u0434")),
                form("code with SQL", "invalid_grant", with("code", "' or 1=1 --")),
                form(
                        "code with one character changed",
                        "invalid_grant",
                        form -> form.with("code", changed(form.get("code")))),
                form(
                        "another registered redirect_uri",
                        "invalid_grant",
                        with("redirect_uri", "https://example.com")),
                form(
                        "redirect_uri with a slash added",
                        "invalid_grant",
                        form -> form.with("redirect_uri", form.get("redirect_uri") + "/")),
                form(
                        "another verifier",
                        "invalid_grant",
                        with("code_verifier", Pkce.create().verifier())),
                form(
                        "the challenge as verifier",
                        "invalid_grant",
                        form ->
                                form.with(
                                        "code_verifier",
                                        new Pkce(form.get("code_verifier")).challenge())),
                form(
                        "verifier of 42 characters",
                        "invalid_request",
                        with("code_verifier", "v".repeat(42))),
                form(
                        "verifier of 129 characters",
                        "invalid_request",
                        with("code_verifier", "v".repeat(129))),
                form(
                        "verifier with a space",
                        "invalid_request",
                        with("code_verifier", "v".repeat(42) + " ")),
                form(
                        "verifier with a line feed",
                        "invalid_request",
                        with("code_verifier", "v".repeat(43) + "\n")),
                form(
                        "verifier with a plus",
                        "invalid_request",
                        with("code_verifier", "v".repeat(43) + "+")),
                form(
                        "verifier in Cyrillic",
                        "invalid_request",
                        with("code_verifier", "\u0432".repeat(43))),
                refused("code redeemed before", "invalid_grant", RefusedTokenRequestsIT::reused),
                refused(
                        "code of another application of the partner",
                        "invalid_grant",
                        partner -> code(partner).at(other(partner, ACME_BUDGET)).tryRedeem()),
                refused(
                        "code of another partner",
                        "invalid_grant",
                        partner -> code(partner).at(other(partner, GLOBEX_PAY)).tryRedeem()),
                refused(
                        "client_id in the body of another application",
                        "invalid_request",
                        partner ->
                                partner.token(
                                        code(partner)
                                                .tokenParameters()
                                                .add("client_id", GLOBEX_PAY.clientKey))),
                refused(
                        "session token as code",
                        "invalid_grant",
                        partner ->
                                partner.token(
                                        code(partner)
                                                .tokenParameters()
                                                .with("code", partner.initiate().token()))),
                form("no refresh_token", "invalid_request", refresh().without("refresh_token")),
                form("empty refresh_token", "invalid_request", refresh().with("refresh_token", "")),
                form("refresh_token unknown", "invalid_grant", refresh()),
                form("refresh_token twice", "invalid_request", refresh().twice("refresh_token")),
                form(
                        "refresh_token far too long",
                        "invalid_grant",
                        refresh().with("refresh_token", "r".repeat(5_000))),
                json("JSON cut off", "{\"grant_type\":\"authorization_code\""),
                json("JSON array", "[]"),
                json("JSON text", "\"authorization_code\""),
                json("JSON number", "1"),
                json("JSON null", "null"),
                json("JSON empty object", "{}"),
                json("JSON with a code that is an object", jsonWithCode("{\"a\":1}")),
                json("JSON with a code that is a list", jsonWithCode("[\"a\"]")),
                json("JSON with a code that is a number", jsonWithCode("7")),
                json("JSON with a null code", jsonWithCode("null")),
                json(
                        "JSON with a member twice",
                        "{\"grant_type\":\"refresh_token\",\"refresh_token\":\"a\","
                                + "\"refresh_token\":\"b\"}"),
                json("JSON nested ten thousand deep", "[".repeat(10_000)),
                json("JSON with a lone surrogate", jsonWithCode("\"\\ud800\"")),
                body(
                        "form of half a million characters",
                        "application/x-www-form-urlencoded",
                        "code=" + "c".repeat(500_000)),
                body("empty form", "application/x-www-form-urlencoded", ""),
                body(
                        "form with bad percent encoding",
                        "application/x-www-form-urlencoded",
                        "a=%zz"),
                body("form announced as JSON", "application/json", "grant_type=refresh_token"),
                media("text", "text/plain", "grant_type=refresh_token"),
                media("XML", "application/xml", "<grant_type>refresh_token</grant_type>"),
                media(
                        "multipart",
                        "multipart/form-data; boundary=b",
                        "--b\r\nContent-Disposition: form-data; name=\"grant_type\"\r\n\r\n"
                                + "refresh_token\r\n--b--\r\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("inputs")
    void isRefused(Refusal refusal) {
        refusal.call().apply(acme).expectError(refusal.status(), refusal.error()).isNeverStored();
    }

    private static Refusal form(String input, String error, UnaryOperator<Parameters> change) {
        return refused(
                input,
                error,
                partner -> partner.token(change.apply(code(partner).tokenParameters())));
    }

    private static Refusal form(String input, String error, Parameters parameters) {
        return refused(input, error, partner -> partner.token(parameters));
    }

    private static Refusal json(String input, String body) {
        return body(input, "application/json", body);
    }

    private static Refusal body(String input, String contentType, String body) {
        return refused(
                input,
                "invalid_request",
                partner -> partner.call("POST", Partner.TOKEN).body(contentType, body).send());
    }

    private static Refusal media(String input, String contentType, String body) {
        return new Refusal(input, 400, "invalid_request", body(input, contentType, body).call());
    }

    private static Refusal refused(String input, String error, Function<Partner, Answer> call) {
        return new Refusal(input, 400, error, call);
    }

    private static String jsonWithCode(String code) {
        return """
        {"grant_type":"authorization_code","redirect_uri":"%s","code_verifier":"%s","code":%s}"""
                .formatted(ACME_WALLET.redirectUri, Pkce.create().verifier(), code);
    }

    private static Parameters refresh() {
        return Parameters.of("grant_type", "refresh_token", "refresh_token", "no-such-token");
    }

    private static Answer reused(Partner partner) {
        var approved = code(partner);
        approved.redeem();
        return approved.tryRedeem();
    }

    private static Approved code(Partner partner) {
        return partner.initiate().login(ADA).approve(ALL);
    }

    private static Partner other(Partner partner, io.grantway.it.client.Application application) {
        return new Partner(partner.server(), application);
    }

    private static String changed(String code) {
        return (code.charAt(0) == 'A' ? 'B' : 'A') + code.substring(1);
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
