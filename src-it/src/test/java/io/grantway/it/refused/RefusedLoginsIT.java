package io.grantway.it.refused;

import static io.grantway.it.client.Application.ACME_WALLET;
import static io.grantway.it.client.User.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.client.Partner;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Logins that are no logins: malformed ones, and those that try to get past the check. */
@OnServer
class RefusedLoginsIT {
    private final Partner acme;

    RefusedLoginsIT(GrantwayServer server) {
        acme = new Partner(server, ACME_WALLET);
    }

    static Stream<Refusal> malformed() {
        return Stream.of(
                json("no e-mail address", "{\"password\":\"x\"}"),
                json("no password", "{\"email\":\"ada@example.com\"}"),
                json("empty e-mail address", "{\"email\":\"\",\"password\":\"x\"}"),
                json("empty password", "{\"email\":\"ada@example.com\",\"password\":\"\"}"),
                json("e-mail address that is a number", "{\"email\":7,\"password\":\"x\"}"),
                json("e-mail address that is an object", "{\"email\":{},\"password\":\"x\"}"),
                json(
                        "password that is a list",
                        "{\"email\":\"ada@example.com\",\"password\":[\"x\"]}"),
                json("password that is true", "{\"email\":\"ada@example.com\",\"password\":true}"),
                json("zero byte", "{\"email\":\"ada@example.com\\u0000\",\"password\":\"x\"}"),
                json(
                        "password of ten thousand characters",
                        "{\"email\":\"ada@example.com\",\"password\":\"%s\"}"
                                .formatted("p".repeat(10_000))),
                json("JSON cut off", "{\"email\":"),
                json("JSON array", "[]"),
                json("JSON null", "null"),
                json("no body", ""),
                media("text", "text/plain", "email=ada@example.com"),
                media(
                        "form",
                        "application/x-www-form-urlencoded",
                        "email=ada@example.com&password=x"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("malformed")
    void aMalformedLoginIsRefused(Refusal refusal) {
        var answer = refusal.call().apply(acme).expect(refusal.status()).leaksNothing();

        assertThat(answer.text("message")).isNotBlank();
    }

    static Stream<Refusal> wrong() {
        return Stream.of(
                login("wrong password", ADA.email, "wrong"),
                login("unknown user", "nobody@example.com", "wrong"),
                login("SQL", "' or '1'='1", "' or '1'='1"),
                login("wildcard in the e-mail address", "ada%", ADA.password),
                login("password with a character more", ADA.email, ADA.password + "x"),
                login("password with a space more", ADA.email, ADA.password + " "),
                login("password in lower case", ADA.email, ADA.password.toLowerCase()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    void aWrongLoginIsRefused(Refusal refusal) {
        refusal.call().apply(acme).expectMessage(refusal.status(), refusal.error());
    }

    private static Refusal json(String input, String body) {
        return body(input, "application/json", body);
    }

    private static Refusal body(String input, String contentType, String body) {
        return refusal(input, 422, contentType, body);
    }

    private static Refusal media(String input, String contentType, String body) {
        return refusal(input, 422, contentType, body);
    }

    private static Refusal refusal(String input, int status, String contentType, String body) {
        return new Refusal(
                input,
                status,
                "",
                partner -> partner.call("POST", Partner.LOGIN).body(contentType, body).send());
    }

    private static Refusal login(String input, String email, String password) {
        return new Refusal(
                input,
                401,
                "Not authenticated",
                partner -> partner.tryLogin(Map.of("email", email, "password", password)));
    }
}
