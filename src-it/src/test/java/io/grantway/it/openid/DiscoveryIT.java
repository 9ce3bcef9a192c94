package io.grantway.it.openid;

import static io.grantway.it.client.Application.ACME_WALLET;
import static io.grantway.it.client.User.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import io.grantway.it.client.Browser;
import io.grantway.it.client.Parameters;
import io.grantway.it.client.StandardClient;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The metadata, found by nothing but the issuer, and true in each field. */
@OnServer
class DiscoveryIT {
    private final GrantwayServer server;
    private final StandardClient acme;

    DiscoveryIT(GrantwayServer server) {
        this.server = server;
        this.acme = new StandardClient(server, ACME_WALLET);
    }

    @Test
    void bothDocumentsAreWhereTheStandardsPutThem() {
        var path = StandardClient.ISSUER_PATH;
        var document = metadata();

        assertThat(document).containsEntry("issuer", acme.issuer());
        for (var place :
                List.of(
                        path + "/.well-known/oauth-authorization-server",
                        "/.well-known/oauth-authorization-server" + path,
                        "/.well-known/openid-configuration" + path)) {
            assertThat(acme.http().call("GET", place).send().expect(200).json())
                    .as(place)
                    .isEqualTo(document);
        }
    }

    @Test
    void everyEndpointAnswers() {
        metadata()
                .forEach(
                        (name, url) -> {
                            if (name.endsWith("_endpoint") || name.equals("jwks_uri")) {
                                var answer = acme.http().call("GET", (String) url).send();
                                assertThat(answer.status()).as(name).isNotIn(404, 500);
                            }
                        });
    }

    @Test
    void theTypesOfAuthorizationDetailsAreNamed() {
        assertThat(texts("authorization_details_types_supported")).containsExactly("transactions");
    }

    @Test
    void everyScopeIsGrantedAndNoOther() {
        var scopes = String.join(" ", texts("scopes_supported"));
        var visit =
                acme.visit(new Browser(server), Parameters.of("scope", scopes, "prompt", "consent"))
                        .login(ADA);
        assertThat(visit.browser().page().title()).contains("Connect");
        var other = acme.visit(new Browser(server), Parameters.of("scope", scopes + " address"));
        assertThat(other.back()).containsEntry("error", "invalid_scope");
    }

    @Test
    void theClaimsAreThoseThatTokensAndUserinfoHave() throws Exception {
        var tokens =
                acme.visit(
                                new Browser(server),
                                Parameters.of("scope", "openid profile email offline_access"))
                        .login(ADA)
                        .allow()
                        .redeem()
                        .expect(200);
        var claims =
                new HashSet<>(
                        IdTokens.verified(acme, tokens.text("id_token")).getClaims().keySet());
        claims.addAll(acme.userInfo(tokens.text("access_token")).json().keySet());

        assertThat(claims).containsExactlyInAnyOrderElementsOf(texts("claims_supported"));
    }

    @Test
    void thereIsAKeyForEveryAlgorithm() throws Exception {
        var keys = acme.http().call("GET", StandardClient.ISSUER_PATH + "/jwks").send().expect(200);
        var algorithms =
                JWKSet.parse(keys.body()).getKeys().stream()
                        .map(JWK::getAlgorithm)
                        .map(Object::toString)
                        .toList();

        assertThat(algorithms)
                .containsAll(texts("id_token_signing_alg_values_supported"))
                .isSubsetOf("RS256", "ES256");
    }

    @Test
    void everyPromptIsUnderstood() {
        for (var prompt : texts("prompt_values_supported")) {
            var visit = acme.visit(new Browser(server), Parameters.of("prompt", prompt));
            if (prompt.equals("none")) {
                assertThat(visit.back()).containsEntry("error", "login_required");
            } else {
                assertThat(visit.browser().page().title()).startsWith("Sign in");
            }
        }
    }

    @Test
    void thePagesSpeakEveryLanguage() {
        for (var language : texts("ui_locales_supported")) {
            var visit = acme.visit(new Browser(server), Parameters.of("ui_locales", language));
            assertThat(visit.browser().page().select("html").attr("lang")).isEqualTo(language);
        }
    }

    @Test
    void whatIsNotSupportedIsSaidToBeSo() {
        assertThat(metadata())
                .containsEntry("claims_parameter_supported", false)
                .containsEntry("request_parameter_supported", false)
                .containsEntry("request_uri_parameter_supported", false)
                .containsEntry("response_types_supported", List.of("code"))
                .containsEntry("response_modes_supported", List.of("query"))
                .containsEntry("authorization_response_iss_parameter_supported", true);
    }

    private Map<String, Object> metadata() {
        return acme.http()
                .call("GET", StandardClient.ISSUER_PATH + "/.well-known/openid-configuration")
                .send()
                .expect(200)
                .json();
    }

    private List<String> texts(String field) {
        var texts = new ArrayList<String>();
        ((List<?>) metadata().get(field)).forEach(text -> texts.add((String) text));
        return texts;
    }
}
