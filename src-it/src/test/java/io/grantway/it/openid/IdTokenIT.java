package io.grantway.it.openid;

import static io.grantway.it.client.Application.ACME_BUDGET;
import static io.grantway.it.client.Application.ACME_WALLET;
import static io.grantway.it.client.User.ADA;
import static io.grantway.it.client.User.GRACE;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import io.grantway.it.client.Browser;
import io.grantway.it.client.Parameters;
import io.grantway.it.client.StandardClient;
import io.grantway.it.client.Totp;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** ID tokens: what they say, and that they open nothing. */
@OnServer
class IdTokenIT {
    private static final Parameters ALL =
            Parameters.of("scope", "openid profile email offline_access wallet:read");

    private final GrantwayServer server;
    private final StandardClient acme;

    IdTokenIT(GrantwayServer server) {
        this.server = server;
        this.acme = new StandardClient(server, ACME_WALLET);
    }

    @Test
    void anIdTokenSaysWhoSignedInWhenAndHow() throws Exception {
        var visit = acme.visit(new Browser(server), ALL).login(ADA).allow();
        var tokens = visit.redeem().expect(200);

        var idToken = IdTokens.parse(tokens.text("id_token"));
        assertThat(idToken.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.RS256);
        assertThat(idToken.getHeader().getType()).isEqualTo(JOSEObjectType.JWT);
        var claims = IdTokens.verified(acme, tokens.text("id_token"));
        assertThat(claims.getIssuer()).isEqualTo(acme.issuer());
        assertThat(claims.getAudience()).containsExactly(ACME_WALLET.clientKey);
        assertThat(claims.getStringClaim("nonce")).isEqualTo(visit.parameters().get("nonce"));
        assertThat(claims.getStringClaim("acr")).isEqualTo("urn:grantway:acr:password");
        assertThat(claims.getStringListClaim("amr")).containsExactly("pwd");
        assertThat(claims.getStringClaim("sid")).isNotBlank();
        assertThat(claims.getStringClaim("at_hash"))
                .isEqualTo(leftHalfOfHash(tokens.text("access_token")));
        assertThat(Instant.ofEpochSecond(claims.getLongClaim("auth_time")))
                .isBetween(Instant.now().minus(Duration.ofMinutes(5)), Instant.now());
        assertThat(claims.getExpirationTime()).isAfter(claims.getIssueTime());
        assertThat(claims.getClaims()).doesNotContainKeys("scope", "client_id", "fid", "email");
    }

    @Test
    void aRefreshGivesAnIdTokenOfTheSameSignInWithoutNonce() throws Exception {
        var tokens =
                acme.visit(new Browser(server), ALL).login(ADA).allowAll().redeem().expect(200);
        var first = IdTokens.verified(acme, tokens.text("id_token"));

        var refreshed = acme.refresh(tokens.text("refresh_token")).expect(200);
        var second = IdTokens.verified(acme, refreshed.text("id_token"));

        for (var claim : new String[] {"iss", "sub", "aud", "auth_time", "sid", "acr", "amr"}) {
            assertThat(second.getClaim(claim)).as(claim).isEqualTo(first.getClaim(claim));
        }
        assertThat(second.getClaim("nonce")).isNull();
        assertThat(second.getStringClaim("at_hash"))
                .isEqualTo(leftHalfOfHash(refreshed.text("access_token")));
        var narrowed =
                acme.token(
                        Parameters.of(
                                "grant_type",
                                "refresh_token",
                                "refresh_token",
                                refreshed.text("refresh_token"),
                                "scope",
                                "wallet:read"));
        assertThat(narrowed.expect(200).json()).doesNotContainKey("id_token");
    }

    @Test
    void theSecondFactorShowsInAcrAndAmr() throws Exception {
        var visit = acme.visit(new Browser(server), ALL).login(GRACE);
        while (!visit.browser().page().select("input[name=code]").isEmpty()) {
            visit.browser()
                    .fill("input[name=code]", Totp.GRACE.code(Instant.now()))
                    .press("Verify");
            Thread.sleep(1_000);
        }
        var claims = IdTokens.verified(acme, visit.allow().redeem().expect(200).text("id_token"));

        assertThat(claims.getStringClaim("acr")).isEqualTo("urn:grantway:acr:two-factors");
        assertThat(claims.getStringListClaim("amr")).contains("pwd", "otp", "mfa");
    }

    @Test
    void anIdTokenOpensNothing() {
        var idToken =
                acme.visit(new Browser(server), ALL)
                        .login(ADA)
                        .allow()
                        .redeem()
                        .expect(200)
                        .text("id_token");

        acme.userInfo(idToken).expectError(401, "invalid_token");
        acme.http()
                .call("GET", "/v1/wallet/internal")
                .header("x-client-key", ACME_WALLET.clientKey)
                .bearer(idToken)
                .send()
                .expectMessage(401, "Not authenticated");
        acme.refresh(idToken).expectError(400, "invalid_grant");
        assertThat(acme.introspect(idToken).expect(200).json()).isEqualTo(Map.of("active", false));
        acme.http()
                .call("POST", "/v1/auth/oauth/authorize")
                .header("x-client-key", ACME_WALLET.clientKey)
                .bearer(idToken)
                .json(Map.of("token", idToken))
                .send()
                .expectError(401, "invalid_token");
    }

    @Test
    void noOtherTokenPassesAsAnIdTokenHint() {
        var tokens = acme.visit(new Browser(server), ALL).login(ADA).allow().redeem().expect(200);
        var budget = new StandardClient(server, ACME_BUDGET);

        for (var hint :
                new String[] {
                    tokens.text("access_token"),
                    tokens.text("refresh_token"),
                    unsigned(tokens.text("id_token")),
                    "x"
                }) {
            assertThat(back(acme, hint)).as(hint).containsEntry("error", "invalid_request");
        }
        assertThat(back(budget, tokens.text("id_token")))
                .as("of another client")
                .containsEntry("error", "invalid_request");
    }

    private Map<String, String> back(StandardClient client, String hint) {
        return client.visit(new Browser(server), Parameters.of("id_token_hint", hint)).back();
    }

    private static String unsigned(String token) {
        var header =
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString("{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes(US_ASCII));
        return header + token.substring(token.indexOf('.'), token.lastIndexOf('.') + 1);
    }

    private static String leftHalfOfHash(String token) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(US_ASCII));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Arrays.copyOf(digest, digest.length / 2));
    }
}
