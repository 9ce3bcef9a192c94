package io.grantway.it.oauth2;

import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.client.Answer;
import io.grantway.it.client.Browser;
import io.grantway.it.client.Http;
import io.grantway.it.client.Parameters;
import io.grantway.it.client.StandardClient;
import io.grantway.it.race.Race;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clients that register themselves in the sandbox, and look after their registration. */
@OnServer
class ClientRegistrationIT {

    private static final String LOOPBACK = "http://localhost:3457/callback";
    private static final String PUBLIC = "https://travel.example.org/callback";

    private final GrantwayServer server;
    private final Registration partner;

    ClientRegistrationIT(GrantwayServer server) {
        this.server = server;
        this.partner = Registration.of(server);
    }

    @Test
    void aClientGetsWhatItNeedsAndIsToldWhatIsRegistered() {
        var answer =
                partner.registered(
                        Map.of(
                                "redirect_uris", List.of(LOOPBACK, PUBLIC),
                                "grant_types", List.of("authorization_code", "refresh_token"),
                                "scope", "openid wallet:read",
                                "client_uri", "https://travel.example.org",
                                "x_unknown", Map.of("a", 1)));

        assertThat(answer.isNeverStored().json())
                .containsEntry("client_name", "Traveller")
                .containsEntry("client_secret_expires_at", 0L)
                .containsEntry("redirect_uris", List.of(LOOPBACK, PUBLIC))
                .containsEntry("redirect_uris_pending", List.of(PUBLIC))
                .containsEntry("token_endpoint_auth_method", "client_secret_basic")
                .containsEntry("grant_types", List.of("authorization_code", "refresh_token"))
                .containsEntry("response_types", List.of("code"))
                .containsEntry("scope", "openid profile email offline_access wallet:read")
                .containsEntry("application_type", "web")
                .containsEntry("subject_type", "public")
                .containsEntry("id_token_signed_response_alg", "RS256")
                .containsEntry("dpop_bound_access_tokens", false)
                .doesNotContainKeys("client_uri", "x_unknown", "jwks", "jwks_uri");
        assertThat(answer.text("client_id")).startsWith("pk_sandbox_");

        var read = new HashMap<>(partner.of(answer, "GET").send().expect(200).json());
        var told = new HashMap<>(answer.json());
        told.remove("client_secret");
        told.remove("client_secret_expires_at");
        assertThat(read).isEqualTo(told);
    }

    @Test
    void aRedirectUriWaitsForItsApproverAndTheConsoleSaysWhereTheApplicationCameFrom() {
        var client = partner.registered(Map.of("redirect_uris", List.of(PUBLIC)));
        var application =
                Jsoup.parse(partner.desk().get("partner?id=" + partner.partnerId()).body())
                        .select("a[href^=application?id=]")
                        .first()
                        .attr("href");
        var page = Jsoup.parse(partner.desk().get(application).expect(200).body());

        assertThat(page.select("h1").text()).isEqualTo("Traveller");
        assertThat(page.select("#origin").text())
                .contains("Registered itself on", "Pipeline", "issued");
        var request =
                Jsoup.parse(partner.desk().get("requests?state=").expect(200).body())
                        .select("a[href^=request?id=]")
                        .first()
                        .attr("href");
        assertThat(partner.desk().get(request).body()).contains(PUBLIC);
        assertThat(authorize(client, PUBLIC).body()).contains("waits for approval");
    }

    @Test
    void aPublicClientHasNoSecretAndOneWithAKeyNeitherUntilItAsksForOne() {
        var client =
                partner.registered(
                        Map.of(
                                "redirect_uris", List.of("com.example.traveller:/callback"),
                                "application_type", "native",
                                "token_endpoint_auth_method", "none"));
        assertThat(client.json()).doesNotContainKey("client_secret");

        var changed =
                partner.keep(
                        change(
                                        client,
                                        Map.of(
                                                "redirect_uris", List.of(LOOPBACK),
                                                "token_endpoint_auth_method", "client_secret_post",
                                                "grant_types",
                                                        List.of(
                                                                "authorization_code",
                                                                "client_credentials")))
                                .expect(200));

        new Http(server)
                .post(StandardClient.TOKEN)
                .form(
                        Parameters.of("grant_type", "client_credentials")
                                .with("client_id", changed.text("client_id"))
                                .with("client_secret", changed.text("client_secret")))
                .send()
                .expect(200);
        assertThat(changed.json())
                .containsEntry("redirect_uris", List.of(LOOPBACK))
                .containsEntry("application_type", "web");
    }

    @Test
    void aChangeReplacesTheTokenAndNeverWidensThePermissions() {
        var client =
                partner.registered(
                        Map.of(
                                "redirect_uris",
                                List.of(LOOPBACK),
                                "scope",
                                "wallet:read card:read"));

        change(client, Map.of("redirect_uris", List.of(LOOPBACK), "scope", "account:read"))
                .expectError(400, "invalid_client_metadata");
        var changed =
                partner.keep(
                        change(
                                        client,
                                        Map.of(
                                                "redirect_uris", List.of(LOOPBACK),
                                                "client_name", "Traveller 2",
                                                "scope", "card:read"))
                                .expect(200));

        assertThat(changed.json())
                .containsEntry("client_name", "Traveller 2")
                .containsEntry("scope", "openid profile email offline_access card:read")
                .doesNotContainKey("client_secret");
        assertThat(changed.text("registration_access_token"))
                .isNotEqualTo(client.text("registration_access_token"));
        partner.of(client, "GET").send().expectError(401, "invalid_token");
        partner.of(changed, "GET").send().expect(200);
    }

    @Test
    void aClientThatDeregistersIsGoneWithAllThatItHad() {
        var client =
                partner.registered(
                        Map.of(
                                "redirect_uris", List.of(LOOPBACK),
                                "grant_types",
                                        List.of("authorization_code", "client_credentials")));
        credentials(client).expect(200);

        partner.of(client, "DELETE").send().expect(204);

        credentials(client).expectError(401, "invalid_client");
        for (var method : List.of("GET", "DELETE")) {
            partner.of(client, method).send().expectError(401, "invalid_token");
        }
        change(client, Map.of("redirect_uris", List.of(LOOPBACK)))
                .expectError(401, "invalid_token");
    }

    @Test
    void aTokenOfOneUseRegistersOneClientHoweverManyTryAtOnce() {
        var token = partner.token(1);

        var answers =
                Race.of(
                        20,
                        () -> partner.register(token, Map.of("redirect_uris", List.of(LOOPBACK))));

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .allSatisfy(answer -> answer.expectError(401, "invalid_token"));
        assertThat(
                        Jsoup.parse(partner.desk().get("partner?id=" + partner.partnerId()).body())
                                .select("a[href^=application?id=]"))
                .hasSize(1);
    }

    @Test
    void aRefusedRegistrationUsesNothingUp() {
        var token = partner.token(1);
        partner.register(token, Map.of()).expectError(400, "invalid_redirect_uri");
        partner.register(token, Map.of("redirect_uris", List.of(LOOPBACK))).expect(201);
    }

    @Test
    void onlyALivingTokenInTheHeaderRegisters() {
        var metadata = Registration.named(Map.of("redirect_uris", List.of(LOOPBACK)));
        var http = new Http(server);
        var missing = http.post(Registration.ENDPOINT).json(metadata).send();
        missing.expectError(401, "invalid_token");
        assertThat(missing.header("WWW-Authenticate")).hasValueSatisfying(this::isAChallenge);
        var token = partner.token(1);
        http.post(Registration.ENDPOINT + "?access_token=" + token)
                .json(metadata)
                .send()
                .expectError(401, "invalid_token");
        for (var wrong : List.of("x", token + "A", token.substring(2), "e30.e30.e30")) {
            partner.post(wrong).json(metadata).send().expectError(401, "invalid_token");
        }

        partner.desk()
                .submit(
                        "partner?id=" + partner.partnerId(),
                        Jsoup.parse(partner.desk().get("partner?id=" + partner.partnerId()).body())
                                .select("form[id$=:revokeToken]")
                                .attr("id"),
                        Map.of("reason", "Lost"))
                .expect(200);

        partner.post(token).json(metadata).send().expectError(401, "invalid_token");
    }

    @Test
    void aRegistrationTokenIsForItsClientAlone() {
        var one = partner.registered(Map.of("redirect_uris", List.of(LOOPBACK)));
        var other = partner.registered(Map.of("redirect_uris", List.of(LOOPBACK)));

        for (var method : List.of("GET", "DELETE")) {
            new Http(server)
                    .call(method, other.text("registration_client_uri"))
                    .bearer(one.text("registration_access_token"))
                    .send()
                    .expectError(401, "invalid_token");
        }
        partner.post(one.text("registration_access_token"))
                .json(Registration.named(Map.of("redirect_uris", List.of(LOOPBACK))))
                .send()
                .expectError(401, "invalid_token");
    }

    @ParameterizedTest(name = "{1} {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"redirect_uris\":[]}|invalid_redirect_uri",
                "{\"redirect_uris\":[\"https://a.example/#x\"]}|invalid_redirect_uri",
                "{\"redirect_uris\":[\"javascript:alert(1)\"]}|invalid_redirect_uri",
                "{\"redirect_uris\":[\"https://*.example.com/\"]}|invalid_redirect_uri",
                "{\"redirect_uris\":[\"https://a@b.example/\"]}|invalid_redirect_uri",
                "{\"redirect_uris\":[\"com.example.app:/cb\"]}|invalid_redirect_uri",
                "{\"redirect_uris\":[\"http://localhost:1/cb\",\"/cb\"]}|invalid_redirect_uri",
                "{\"redirect_uris\":\"http://localhost:1/cb\"}|invalid_client_metadata",
                "{\"redirect_uris\":[1]}|invalid_client_metadata",
                "{\"client_name\":\"\"}|invalid_client_metadata",
                "{\"client_name\":\"A\\nB\"}|invalid_client_metadata",
                "{\"client_name\":\"A\\u202EB\"}|invalid_client_metadata",
                "{\"client_name\":7}|invalid_client_metadata",
                "{\"token_endpoint_auth_method\":\"client_secret_jwt\"}|invalid_client_metadata",
                "{\"token_endpoint_auth_method\":\"any\"}|invalid_client_metadata",
                "{\"token_endpoint_auth_method\":\"private_key_jwt\"}|invalid_client_metadata",
                "{\"jwks\":{\"keys\":[]}}|invalid_client_metadata",
                "{\"jwks\":\"x\"}|invalid_client_metadata",
                "{\"jwks\":{\"keys\":[{\"kty\":\"oct\",\"k\":\"AAAA\"}]}}|invalid_client_metadata",
                "{\"jwks_uri\":\"http://keys.example/\"}|invalid_client_metadata",
                "{\"grant_types\":[\"implicit\"]}|invalid_client_metadata",
                "{\"grant_types\":[]}|invalid_client_metadata",
                "{\"grant_types\":[\"refresh_token\"]}|invalid_client_metadata",
                "{\"grant_types\":[\"client_credentials\"],\"token_endpoint_auth_method\":\"none\"}|invalid_client_metadata",
                "{\"grant_types\":[\"urn:ietf:params:oauth:grant-type:token-exchange\"]}|invalid_client_metadata",
                "{\"response_types\":[\"token\"]}|invalid_client_metadata",
                "{\"response_types\":[\"code\",\"code id_token\"]}|invalid_client_metadata",
                "{\"scope\":\"openid everything\"}|invalid_client_metadata",
                "{\"application_type\":\"desktop\"}|invalid_client_metadata",
                "{\"subject_type\":\"secret\"}|invalid_client_metadata",
                "{\"id_token_signed_response_alg\":\"none\"}|invalid_client_metadata",
                "{\"id_token_signed_response_alg\":\"HS256\"}|invalid_client_metadata",
                "{\"dpop_bound_access_tokens\":\"true\"}|invalid_client_metadata",
                "{\"post_logout_redirect_uris\":[\"https://a.example/#x\"]}|invalid_client_metadata",
                "{\"backchannel_logout_uri\":\"com.example:/x\"}|invalid_client_metadata",
                "{\"tos_uri\":\"http://a.example/\"}|invalid_client_metadata",
                "{\"policy_uri\":\"javascript:alert(1)\"}|invalid_client_metadata",
                "{\"software_statement\":\"x\"}|invalid_software_statement",
                "{\"software_statement\":\"eyJhbGciOiJFUzI1NiJ9.e30.AAAA\"}|unapproved_software_statement"
            })
    void whatCanNotBeRegisteredIsRefusedInWords(String metadata, String error) throws Exception {
        var token = partner.token(1);
        var given = new HashMap<String, Object>(Map.of("redirect_uris", List.of(LOOPBACK)));
        given.putAll(com.nimbusds.jose.util.JSONObjectUtils.parse(metadata));

        partner.register(token, given).expectError(400, error);
    }

    @Test
    void aBodyThatIsNoMetadataIsRefused() {
        var token = partner.token(1);
        for (var body : List.of("", "x", "[]", "{\"client_name\":\"A\",\"client_name\":\"B\"}")) {
            var answer = partner.post(token).body("application/json", body).send();
            assertThat(answer.leaksNothing().status()).as(body).isEqualTo(400);
        }
        partner.post(token)
                .json(Map.of("client_name", "x".repeat(40_000)))
                .send()
                .expectError(400, "invalid_client_metadata");
        partner.post(token)
                .form(Parameters.of("client_name", "A"))
                .send()
                .expectError(400, "invalid_request");
    }

    @Test
    void aNameThatLooksLikeAnotherPartnersIsShownToTheApprover() {
        partner.registered(
                Map.of("client_name", "Acme Wa11et", "redirect_uris", List.of(PUBLIC + "/look")));

        var request =
                Jsoup.parse(partner.desk().get("requests?state=").expect(200).body())
                        .select("a[href^=request?id=]")
                        .first()
                        .attr("href");
        assertThat(Jsoup.parse(partner.desk().get(request).body()).select(".findings").text())
                .contains("looks like Acme Wallet, which is another partner's");
    }

    private Answer change(Answer client, Map<String, ?> metadata) {
        var all = Registration.named(metadata);
        all.put("client_id", client.text("client_id"));
        return partner.of(client, "PUT").json(all).send();
    }

    private Answer credentials(Answer client) {
        return new Http(server)
                .post(StandardClient.TOKEN)
                .basic(client.text("client_id"), client.text("client_secret"))
                .form(Parameters.of("grant_type", "client_credentials"))
                .send();
    }

    private Answer authorize(Answer client, String redirectUri) {
        return new Browser(server)
                .open(
                        StandardClient.AUTHORIZE
                                + "?"
                                + Parameters.of("response_type", "code", "scope", "openid")
                                        .with("client_id", client.text("client_id"))
                                        .with("redirect_uri", redirectUri)
                                        .with("state", "12345678")
                                        .encoded())
                .answer();
    }

    private void isAChallenge(String header) {
        assertThat(header).startsWith("Bearer");
    }
}
