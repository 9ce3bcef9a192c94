package io.grantway.it.partner;

import static io.grantway.it.client.Application.ACME_WALLET;
import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.client.Answer;
import io.grantway.it.client.Call;
import io.grantway.it.client.Http;
import io.grantway.it.client.Parameters;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which scripts a browser lets read what (Fetch, CORS protocol). */
@OnServer
class CorsIT {
    private static final String ALLOWED = "Access-Control-Allow-Origin";
    private static final String OWN = "http://localhost:3000";
    private static final String GLOBEX = "http://localhost:3002";
    private static final String TOKEN = "/v1/auth/oauth2/token";

    private final GrantwayServer server;

    CorsIT(GrantwayServer server) {
        this.server = server;
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "POST, /v1/auth/oauth/token",
        "DELETE, /v1/auth/oauth/revoke",
        "POST, /v1/auth/oauth2/token",
        "POST, /v1/auth/oauth2/revoke",
        "GET, /v1/auth/oauth2/jwks",
        "GET, /v1/auth/oauth2/.well-known/oauth-authorization-server"
    })
    void aPreflightOfAKnownOriginIsAnswered(String method, String path) {
        var answer = preflight(path, OWN, method);

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header(ALLOWED)).contains(OWN);
        assertThat(answer.header("Access-Control-Allow-Methods")).contains(method);
        assertThat(answer.header("Access-Control-Allow-Headers").orElse("").toLowerCase())
                .contains("authorization", "content-type", "x-client-key")
                .doesNotContain("x-secret-key");
        assertThat(answer.header("Vary")).contains("Origin");
        assertThat(answer.header("Access-Control-Allow-Credentials")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "null",
                "http://localhost:3000.evil.example",
                "https://localhost:3000",
                "http://localhost:3003",
                "http://LOCALHOST:3000"
            })
    void aForeignOriginIsNot(String origin) {
        assertThat(preflight(TOKEN, origin, "POST").header(ALLOWED)).isEmpty();
        assertThat(call("GET", "/v1/auth/oauth2/jwks", origin).send().header(ALLOWED)).isEmpty();
        assertThat(token(origin).header(ALLOWED)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/auth/login",
                "/v1/user",
                "/v1/partner/application",
                "/v1/auth/oauth2/introspect",
                "/v1/auth/oauth2/authorize"
            })
    void noScriptCallsWhatIsNotForScripts(String path) {
        assertThat(preflight(path, OWN, "POST").header(ALLOWED)).isEmpty();
        assertThat(call("POST", path, OWN).send().header(ALLOWED)).isEmpty();
    }

    @Test
    void anAnswerIsForTheOriginsOfItsOwnApplicationAlone() {
        var own = token(OWN).expect(400);
        assertThat(own.header(ALLOWED)).contains(OWN);
        assertThat(own.header("Vary").orElse("")).contains("Origin");
        assertThat(own.header("Access-Control-Expose-Headers").orElse(""))
                .contains("WWW-Authenticate");
        assertThat(token(GLOBEX).header(ALLOWED)).isEmpty();
        assertThat(token(null).header(ALLOWED)).isEmpty();

        var revoke = call("DELETE", "/v1/auth/oauth/revoke", OWN);
        assertThat(revoke.header("x-client-key", ACME_WALLET.clientKey).send().header(ALLOWED))
                .contains(OWN);
        var foreign = call("DELETE", "/v1/auth/oauth/revoke", GLOBEX);
        assertThat(foreign.header("x-client-key", ACME_WALLET.clientKey).send().header(ALLOWED))
                .isEmpty();
    }

    @Test
    void keysAndMetadataAreForEveryKnownOrigin() {
        for (var path :
                new String[] {
                    "/v1/auth/oauth2/jwks", "/v1/auth/oauth2/.well-known/oauth-authorization-server"
                }) {
            for (var origin : new String[] {OWN, GLOBEX}) {
                assertThat(call("GET", path, origin).send().expect(200).header(ALLOWED))
                        .contains(origin);
            }
        }
    }

    private Answer token(String origin) {
        return call("POST", TOKEN, origin)
                .form(
                        Parameters.of(
                                "grant_type", "refresh_token",
                                "refresh_token", "none",
                                "client_id", ACME_WALLET.clientKey))
                .send();
    }

    private Answer preflight(String path, String origin, String method) {
        return call("OPTIONS", path, origin)
                .header("Access-Control-Request-Method", method)
                .header("Access-Control-Request-Headers", "content-type")
                .send();
    }

    private Call call(String method, String path, String origin) {
        var call = new Http(server).call(method, path);
        return origin == null ? call : call.header("Origin", origin);
    }
}
