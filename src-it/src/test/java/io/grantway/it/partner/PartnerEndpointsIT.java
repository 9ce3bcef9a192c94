package io.grantway.it.partner;

import static io.grantway.it.client.Application.ACME_BUDGET;
import static io.grantway.it.client.Application.ACME_WALLET;
import static io.grantway.it.client.Application.GLOBEX_PAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.client.Answer;
import io.grantway.it.client.Application;
import io.grantway.it.client.Call;
import io.grantway.it.client.Http;
import io.grantway.it.client.Parameters;
import io.grantway.it.client.Pkce;
import io.grantway.it.server.Database;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a partner's pipeline does without a person. */
@OnServer({Database.H2, Database.POSTGRESQL})
class PartnerEndpointsIT {
    private static final String APPLICATION = "/v1/partner/application";
    private static final String REDIRECT_URIS = "/v1/partner/redirect-uris";
    private static final String ROTATE = "/v1/partner/keys/rotate";

    private final GrantwayServer server;

    PartnerEndpointsIT(GrantwayServer server) {
        this.server = server;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "/callback | redirect_uri must be absolute",
                "//example.com/cb | redirect_uri must be absolute",
                "https:///cb | redirect_uri must have a host",
                "https://example.com/#x | redirect_uri must not have a fragment",
                "https://example.com/cb# | redirect_uri must not have a fragment",
                "https://user@example.com/cb | redirect_uri must not have user info",
                "https://user:pw@example.com/cb | redirect_uri must not have user info",
                "https://*.example.com/cb | redirect_uri has a character that is not allowed",
                "https://example.com/* | redirect_uri has a character that is not allowed",
                "https://example.com/a/../b | redirect_uri must not have dot segments",
                "https://example.com/%2e%2e/b | redirect_uri must not have dot segments",
                "https://EXAMPLE.com/cb | redirect_uri must have its host in lower case, without end dot",
                "https://example.com./cb | redirect_uri must have its host in lower case, without end dot",
                "https://example.com/a b | redirect_uri has a character that is not allowed",
                "https://example.com/ä | redirect_uri has a character that is not allowed",
                "https://exa{mple.com | redirect_uri has a character that is not allowed",
                "https://example.com/%zz | redirect_uri is not a URI",
                "javascript:alert(1) | redirect_uri has a scheme that is never allowed",
                "JavaScript:alert(1) | redirect_uri has a scheme that is never allowed",
                "data:text/html,x | redirect_uri has a scheme that is never allowed",
                "file:///etc/passwd | redirect_uri has a scheme that is never allowed",
                "blob:https://example.com/x | redirect_uri has a scheme that is never allowed",
                "about:blank | redirect_uri has a scheme that is never allowed",
                "intent://x/#Intent;end | redirect_uri has a scheme that is never allowed",
                "vbscript:x | redirect_uri has a scheme that is never allowed",
                "myapp:/cb | a custom scheme must be a domain name of yours in reverse, in lower case",
                "Com.acme.app:/cb | a custom scheme must be a domain name of yours in reverse, in lower case"
            })
    void aRuleIsNamedInWords(String uri, String rule) {
        ask(ACME_WALLET, uri).expectMessage(422, rule);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "'{}' | Missing required field: redirectUri",
                "'{\"redirectUri\":7}' | redirectUri must be a string",
                "'{\"redirectUri\":\"\"}' | Missing required field: redirectUri",
                "'[]' | The body is not a JSON object",
                "'{' | The body is not a JSON object",
                "'{\"redirectUri\":\"https://a.example\",\"redirectUri\":\"https://b.example\"}' | The body is not a JSON object",
                "'{\"redirectUri\":\"https://a.example\",\"reason\":9}' | reason must be a string"
            })
    void aBodyThatCanNotBeUnderstoodIsNamed(String body, String message) {
        partner(ACME_WALLET, "POST", REDIRECT_URIS)
                .body("application/json", body)
                .send()
                .expectMessage(422, message);
    }

    @Test
    void tooLongATextIsRefused() {
        ask(ACME_WALLET, "https://example.com/" + "a".repeat(2_000))
                .expectMessage(422, "redirect_uri is longer than 2000 characters");
        ask(ACME_WALLET, "https://example.com/" + "a".repeat(5_000))
                .expectMessage(422, "redirectUri must be at most 4000 characters");
        partner(ACME_WALLET, "POST", REDIRECT_URIS)
                .json(Map.of("redirectUri", "https://a.example", "reason", "x".repeat(501)))
                .send()
                .expectMessage(422, "reason must be at most 500 characters");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "GET, /v1/partner/application",
        "GET, /v1/partner/redirect-uris",
        "POST, /v1/partner/redirect-uris",
        "DELETE, /v1/partner/redirect-uris/0189aaaa-0000-7000-8000-000000000000",
        "POST, /v1/partner/keys/rotate"
    })
    void bothKeysAreNeeded(String method, String path) {
        call(method, path).send().expectMessage(499, "Missing client key");
        call(method, path)
                .header("x-client-key", "pk_sandbox_nobody")
                .send()
                .expectMessage(498, "Invalid client key");
        call(method, path)
                .header("x-client-key", ACME_WALLET.clientKey)
                .send()
                .expectMessage(401, "Not authenticated");
        call(method, path)
                .header("x-client-key", ACME_WALLET.clientKey)
                .header("x-secret-key", GLOBEX_PAY.secretKey)
                .send()
                .expectMessage(401, "Not authenticated");
    }

    @Test
    void anApplicationReadsWhatItIs() {
        var json =
                partner(ACME_WALLET, "GET", APPLICATION).send().expect(200).isNeverStored().json();

        assertThat(json)
                .containsEntry("name", "Acme Wallet")
                .containsEntry("partner", "Acme Finance")
                .containsEntry("environment", "sandbox")
                .containsEntry("origins", List.of("http://localhost:3000"));
        assertThat(json.toString())
                .contains(ACME_WALLET.clientKey)
                .doesNotContain(ACME_WALLET.secretKey, ACME_BUDGET.clientKey);
    }

    @Test
    void loopbackHttpOfTheSandboxIsApprovedAndWorksUntilItIsWithdrawn() {
        var uri = "http://127.0.0.1:4711/" + UUID.randomUUID();
        var answer = ask(ACME_WALLET, uri).expect(201);
        assertThat(answer.text("status")).isEqualTo("APPROVED");
        initiate(uri).expect(200);
        ask(ACME_WALLET, uri).expectMessage(409, "The redirect URI is on the list already");

        withdraw(ACME_WALLET, answer.text("id")).expect(204);
        initiate(uri).expectError(400, "invalid_request");
        withdraw(ACME_WALLET, answer.text("id")).expectMessage(404, "Not found");
        ask(ACME_WALLET, uri).expect(201);
    }

    @ParameterizedTest
    @CsvSource({"https://%s.example/cb", "http://%s.example/cb", "com.acme.x%s:/cb"})
    void allElseWaitsForAnAccountManager(String pattern) {
        var uri = pattern.formatted("a" + UUID.randomUUID().toString().substring(0, 8));
        var answer = ask(ACME_WALLET, uri).expect(202);
        assertThat(answer.text("status")).isEqualTo("PENDING");
        assertThat((List<?>) answer.json().get("checks")).isNotEmpty();
        initiate(uri).expectError(400, "invalid_request");
        ask(ACME_WALLET, uri).expectMessage(409, "The redirect URI waits for approval already");

        withdraw(GLOBEX_PAY, answer.text("id")).expectMessage(404, "Not found");
        withdraw(ACME_WALLET, answer.text("id")).expect(204);
        ask(ACME_WALLET, uri).expect(202);
    }

    @Test
    void theListIsTheApplicationsOwnInPages() {
        ask(ACME_BUDGET, "http://localhost:4712/" + UUID.randomUUID()).expect(201);
        var page = partner(ACME_BUDGET, "GET", REDIRECT_URIS + "?limit=1").send().expect(200);
        assertThat((List<?>) page.json().get("redirectUris")).hasSize(1);
        assertThat(page.body()).doesNotContain("localhost:3000");
        for (var query : List.of("limit=0", "limit=101", "limit=x", "offset=-1", "offset=10001")) {
            partner(ACME_BUDGET, "GET", REDIRECT_URIS + "?" + query).send().expect(422);
        }
        withdraw(ACME_BUDGET, "not-an-id").expectMessage(404, "Not found");
    }

    @Test
    void aRotatedSecretWorksBesideTheNewOne() {
        for (var overlap : List.of(-1, 2_592_001, 0.5, "soon")) {
            partner(GLOBEX_PAY, "POST", ROTATE)
                    .json(Map.of("overlapSeconds", overlap))
                    .send()
                    .expect(422);
        }
        var answer = partner(GLOBEX_PAY, "POST", ROTATE).json(Map.of()).send().expect(200);
        var secret = answer.isNeverStored().text("secretKey");
        server.keepSecret(secret);
        assertThat(answer.text("clientKey")).isEqualTo(GLOBEX_PAY.clientKey);
        assertThat(Instant.parse(answer.text("previousSecretExpiresAt")))
                .isBetween(
                        Instant.now().plus(Duration.ofDays(7)).minusSeconds(60),
                        Instant.now().plus(Duration.ofDays(7)));

        partner(GLOBEX_PAY, "GET", APPLICATION).send().expect(200);
        with(GLOBEX_PAY.clientKey, secret, "GET", APPLICATION).send().expect(200);
        partner(GLOBEX_PAY, "POST", ROTATE)
                .json(Map.of())
                .send()
                .expectMessage(401, "Not authenticated");
    }

    @Test
    void aSecretFromABrowserMarksItsKey() {
        partner(ACME_BUDGET, "GET", APPLICATION)
                .header("Origin", "https://shop.example")
                .send()
                .expectMessage(403, "Not authorized");
        call("GET", APPLICATION)
                .header("Sec-Fetch-Site", "cross-site")
                .basic(GLOBEX_PAY.clientKey, "sk_guessed")
                .send()
                .expectMessage(403, "Not authorized");

        assertThat(key(ACME_BUDGET).get("exposedAt")).isNotNull();
        assertThat(key(GLOBEX_PAY).get("exposedAt")).as("only guessed").isNull();
    }

    private Map<?, ?> key(Application application) {
        var keys = (List<?>) partner(application, "GET", APPLICATION).send().json().get("keys");
        return (Map<?, ?>) keys.get(0);
    }

    private Answer ask(Application application, String uri) {
        return partner(application, "POST", REDIRECT_URIS)
                .json(Map.of("redirectUri", uri, "reason", "A test"))
                .send();
    }

    private Answer withdraw(Application application, String id) {
        return partner(application, "DELETE", REDIRECT_URIS + "/" + id).send();
    }

    private Answer initiate(String redirectUri) {
        var query =
                Parameters.of(
                        "mode", "api",
                        "response_type", "code",
                        "client_id", ACME_WALLET.clientKey,
                        "redirect_uri", redirectUri,
                        "state", "state-of-a-test",
                        "code_challenge", Pkce.create().challenge(),
                        "code_challenge_method", "S256");
        return call("GET", "/v1/auth/oauth/authorize/initiate").query(query).send();
    }

    private Call partner(Application application, String method, String path) {
        return with(application.clientKey, application.secretKey, method, path);
    }

    private Call with(String clientKey, String secretKey, String method, String path) {
        return call(method, path)
                .header("x-client-key", clientKey)
                .header("x-secret-key", secretKey);
    }

    private Call call(String method, String path) {
        var call = new Http(server).call(method, path);
        return method.equals("POST") ? call.json(Map.of()) : call;
    }
}
