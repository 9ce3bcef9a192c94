package io.grantway.it.openid;

import static io.grantway.it.client.Application.ACME_WALLET;
import static io.grantway.it.client.User.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.client.Answer;
import io.grantway.it.client.Browser;
import io.grantway.it.client.Parameters;
import io.grantway.it.client.Partner;
import io.grantway.it.client.Permission;
import io.grantway.it.client.StandardClient;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import org.junit.jupiter.api.Test;

/** Who the user is, for an access token. */
@OnServer
class UserInfoIT {
    private final GrantwayServer server;
    private final StandardClient acme;

    UserInfoIT(GrantwayServer server) {
        this.server = server;
        this.acme = new StandardClient(server, ACME_WALLET);
    }

    @Test
    void theClaimsAreThoseOfTheScope() throws Exception {
        var all = tokens("openid profile email");

        var claims = acme.userInfo(all.text("access_token")).expect(200).isNeverStored().json();

        assertThat(claims)
                .containsOnlyKeys(
                        "sub", "name", "given_name", "family_name", "email", "email_verified")
                .containsEntry("email", ADA.email)
                .containsEntry("name", "Ada Lovelace")
                .containsEntry("sub", IdTokens.verified(acme, all.text("id_token")).getSubject());
        assertThat(acme.userInfo(tokens("openid").text("access_token")).json())
                .containsOnlyKeys("sub");
        assertThat(acme.userInfo(tokens("openid email").text("access_token")).json())
                .containsOnlyKeys("sub", "email", "email_verified");
    }

    @Test
    void theTokenMayComeByPostInTheHeaderOrInTheBody() {
        var token = tokens("openid").text("access_token");

        acme.http().call("POST", StandardClient.USERINFO).bearer(token).send().expect(200);
        var form = Parameters.of("access_token", token);
        acme.http().call("POST", StandardClient.USERINFO).form(form).send().expect(200);
        acme.http()
                .call("POST", StandardClient.USERINFO)
                .bearer(token)
                .form(form)
                .send()
                .expectError(400, "invalid_request");
        acme.http()
                .call("GET", StandardClient.USERINFO)
                .query(form)
                .send()
                .expectError(401, "invalid_token");
    }

    @Test
    void whatIsRefusedSaysSoInTheHeader() {
        var missing = acme.http().call("GET", StandardClient.USERINFO).send();
        missing.expectError(401, "invalid_token").isNeverStored();
        assertThat(challenge(missing))
                .startsWith("Bearer")
                .contains("DPoP algs=\"ES256")
                .doesNotContain("error=");
        var wrong = acme.userInfo("x").expectError(401, "invalid_token");
        assertThat(challenge(wrong)).contains("error=\"invalid_token\"");
        var plain =
                new Partner(server, ACME_WALLET)
                        .initiate()
                        .login(ADA)
                        .approve(Permission.ALL)
                        .redeem();
        var lacking = acme.userInfo(plain.accessToken()).expect(403);
        assertThat(challenge(lacking)).contains("error=\"insufficient_scope\"", "scope=\"openid\"");
    }

    @Test
    void aRevokedTokenTellsNothing() {
        var token = tokens("openid").text("access_token");
        acme.http()
                .call("POST", StandardClient.ISSUER_PATH + "/revoke")
                .basic(ACME_WALLET.clientKey, ACME_WALLET.secretKey)
                .form(Parameters.of("token", token))
                .send()
                .expect(200);

        acme.userInfo(token).expectError(401, "invalid_token");
    }

    private Answer tokens(String scope) {
        return acme.visit(new Browser(server), Parameters.of("scope", scope))
                .login(ADA)
                .allow()
                .redeem()
                .expect(200);
    }

    private static String challenge(Answer answer) {
        return answer.header("WWW-Authenticate").orElseThrow();
    }
}
