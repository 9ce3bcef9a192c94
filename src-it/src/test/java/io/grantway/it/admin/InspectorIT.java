package io.grantway.it.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.client.Answer;
import io.grantway.it.client.Call;
import io.grantway.it.client.Http;
import io.grantway.it.client.Parameters;
import io.grantway.it.client.Partner;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Account managers see why a call was refused, and never a secret that came with it. */
@OnServer
class InspectorIT {

    private static final String REF = "X-Error-Ref";

    /** Stands for any secret of a partner or user. */
    private static final String MARK = "Zq7-mark-of-a-secret";

    private final GrantwayServer server;
    private Desk tam;
    private Onboarded app;

    InspectorIT(GrantwayServer server) {
        this.server = server;
    }

    @BeforeEach
    void anApplicationOfItsOwn() {
        tam = Desk.of(server, "tam@example.com");
        app = Onboarded.by(tam, server);
    }

    @Test
    void whatWasMissingStandsBesideWhatCame() {
        var refused =
                app.call("POST", Partner.TOKEN)
                        .form(
                                Parameters.of("grant_type", "authorization_code")
                                        .with("code", "a-code-that-nobody-sees")
                                        .with("redirect_uri", "https://umbrella.example/cb?x=1"))
                        .send()
                        .expectError(400, "invalid_request");

        var page = open(tam, refused);

        assertThat(row(page, "body code_verifier")).contains("needed", "Missing");
        assertThat(row(page, "body grant_type")).contains("\"authorization_code\"", "Fits");
        assertThat(row(page, "body redirect_uri")).contains("https://umbrella.example/cb", "Fits");
        assertThat(row(page, "body code")).contains("23 characters");
        assertThat(row(page, "header x-client-key")).contains(app.clientKey());
        assertThat(page).contains("code_verifier", "POST " + Partner.TOKEN);
        assertThat(page).doesNotContain("a-code-that-nobody-sees", "x=1");
    }

    @Test
    void eachFamilyOfTheApiNamesItsRefusals() {
        var none = UUID.randomUUID();
        for (var call :
                new Call[] {
                    app.call("GET", "/v1/user"),
                    app.call("POST", "/v1/auth/login").json(Map.of("email", "ada@example.com")),
                    app.call("POST", "/v2/consent/onboarding").json(Map.of()),
                    app.call("GET", "/v2/consent/user/" + none),
                    app.call("GET", "/v1/no/such/path"),
                    app.call("PUT", "/v1/user"),
                    new Http(server)
                            .get(Partner.INITIATE)
                            .query(Parameters.of("client_id", app.clientKey())),
                    new Http(server)
                            .post("/v1/auth/oauth2/token")
                            .basic(app.clientKey(), "not-the-secret")
                            .form(Parameters.of("grant_type", "client_credentials"))
                }) {
            var refused = call.send();
            assertThat(refused.status()).as(refused.toString()).isBetween(400, 499);
            assertThat(open(tam, refused)).contains(app.clientKey());
        }
        var lines = Jsoup.parse(tam.get("refused-calls?id=" + app.id()).expect(200).body());
        assertThat(lines.select("tbody tr")).hasSize(8);
        assertThat(lines.select("tbody tr").first().text()).contains("/v1/auth/oauth2/token");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("secrets")
    void noSecretIsKept(String name, UnaryOperator<Call> secret, String method, String path) {
        var refused = secret.apply(app.call(method, path)).send();

        var page = open(tam, refused);

        assertThat(page).doesNotContain(MARK, "Zq7", app.secretKey());
        assertThat(tam.get("refused-calls?id=" + app.id()).expect(200).body())
                .contains(ref(refused))
                .doesNotContain("Zq7");
    }

    static Stream<Arguments> secrets() {
        return Stream.of(
                secret("secret header", call -> call.header("x-secret-key", MARK)),
                secret("bearer", call -> call.bearer(MARK)),
                secret("other scheme", call -> call.header("Authorization", MARK)),
                secret("repeated", call -> call.bearer(MARK).header("User-Agent", MARK)),
                secret("user agent", call -> call.header("User-Agent", "sk_sandbox_" + MARK)),
                secret("code", call -> form(call, "code", MARK)),
                secret("verifier", call -> form(call, "code_verifier", MARK)),
                secret("refresh token", call -> form(call, "refresh_token", MARK)),
                secret("client secret", call -> form(call, "client_secret", MARK)),
                secret("a field nobody knows", call -> form(call, "anything", MARK)),
                secret(
                        "redirect URI",
                        call -> form(call, "redirect_uri", "https://a.b/?c=" + MARK)),
                secret("scope", call -> form(call.bearer(MARK), "scope", MARK)),
                secret("in place of the grant", call -> form(call, "grant_type", "sk_" + MARK)),
                secret("as a name", call -> form(call, "sk_" + MARK, "")),
                secret("twice", call -> call.form(Parameters.of("code", MARK).add("code", MARK))),
                secret("JSON", call -> call.json(Map.of("code", MARK, "refresh_token", MARK))),
                secret(
                        "deep JSON",
                        call -> call.json(Map.of("scope", Map.of("x", Map.of("token", MARK))))),
                secret("no JSON", call -> call.body("application/json", "{\"code\": \"" + MARK)),
                secret("text", call -> call.body("text/plain", MARK)),
                Arguments.of(
                        "password",
                        (UnaryOperator<Call>)
                                call ->
                                        call.json(
                                                Map.of(
                                                        "email",
                                                        "nobody@example.com",
                                                        "password",
                                                        MARK,
                                                        "otpCode",
                                                        MARK)),
                        "POST",
                        "/v1/auth/login"),
                Arguments.of(
                        "query",
                        (UnaryOperator<Call>) call -> call,
                        "GET",
                        Partner.INITIATE
                                + "?client_secret="
                                + MARK
                                + "&state="
                                + MARK
                                + "&q="
                                + MARK));
    }

    @Test
    void aSecretInBasicIsNotKeptEither() {
        var encoded = Base64.getEncoder().encodeToString((app.clientKey() + ":" + MARK).getBytes());
        var refused =
                new Http(server)
                        .post("/v1/auth/oauth2/token")
                        .header("Authorization", "Basic " + encoded)
                        .form(Parameters.of("scope", MARK))
                        .send();

        assertThat(open(tam, refused)).doesNotContain("Zq7", encoded);
    }

    @Test
    void onlyStaffOpensAReferenceAndAuditorsDo() {
        var refused = app.call("GET", "/v1/user").send().expect(401);
        var page = "refused-call?ref=" + ref(refused);

        var answer = new Desk(server).get(page).expect(302);

        assertThat(answer.location().getPath()).isEqualTo("/admin/signin");
        assertThat(answer.location().getQuery()).contains(ref(refused));
        assertThat(Desk.of(server, "auditor@example.com").get(page).expect(200).body())
                .contains("Umbrella Pay");
        tam.get("refused-call?ref=" + UUID.randomUUID()).expect(404);
        tam.get("refused-call?ref=x").expect(404);
        tam.get("refused-call").expect(404);
    }

    @Test
    void whatIsAcceptedOrOfNobodyHasNoReference() {
        var accepted = new Http(server).get("/v1/auth/oauth2/jwks").send().expect(200);
        var unknown = new Http(server).get("/v1/user").header("x-client-key", "pk_sandbox_none");
        var missing = new Http(server).get("/v1/user").send();

        assertThat(accepted.header(REF)).isEmpty();
        assertThat(unknown.send().expect(498).header(REF)).isEmpty();
        assertThat(missing.expect(499).header(REF)).isEmpty();
    }

    @Test
    void aFloodIsNotKept() {
        for (int i = 0; i < 200; i++) {
            assertThat(app.call("GET", "/v1/user").send().header(REF)).as("call %d", i).isPresent();
        }
        for (int i = 0; i < 3; i++) {
            assertThat(app.call("GET", "/v1/user").send().expect(401).header(REF)).isEmpty();
        }
    }

    private static Arguments secret(String name, UnaryOperator<Call> call) {
        return Arguments.of(name, call, "POST", Partner.TOKEN);
    }

    private static Call form(Call call, String name, String value) {
        return call.form(Parameters.of("grant_type", "authorization_code").with(name, value));
    }

    private static String ref(Answer refused) {
        return refused.header(REF).orElseThrow(() -> new AssertionError(refused.toString()));
    }

    private static String open(Desk desk, Answer refused) {
        return desk.get("refused-call?ref=" + ref(refused)).expect(200).body();
    }

    private static String row(String page, String part) {
        return Jsoup.parse(page).select("tbody tr").stream()
                .filter(row -> row.select("th").text().equals(part))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + part + " in " + page))
                .text();
    }
}
