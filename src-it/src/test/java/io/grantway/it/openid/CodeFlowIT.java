package io.grantway.it.openid;

import static io.grantway.it.client.Application.ACME_WALLET;
import static io.grantway.it.client.User.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.client.Browser;
import io.grantway.it.client.Parameters;
import io.grantway.it.client.Partner;
import io.grantway.it.client.Pkce;
import io.grantway.it.client.StandardClient;
import io.grantway.it.client.Visit;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import org.junit.jupiter.api.Test;

/** The habits of OpenID Connect clients in the code flow. */
@OnServer
class CodeFlowIT {
    private final GrantwayServer server;
    private final StandardClient acme;

    CodeFlowIT(GrantwayServer server) {
        this.server = server;
        this.acme = new StandardClient(server, ACME_WALLET);
    }

    @Test
    void theNonceIsOptional() throws Exception {
        var tokens = visit(Parameters.of("nonce", "")).redeem().expect(200);

        assertThat(IdTokens.verified(acme, tokens.text("id_token")).getClaim("nonce")).isNull();
    }

    @Test
    void theStateIsOptional() {
        var visit = acme.visit(new Browser(server), Parameters.of("state", "")).login(ADA).allow();

        assertThat(visit.back()).containsKey("code").doesNotContainKey("state");
        acme.token(visit.tokenParameters()).expect(200);
    }

    @Test
    void theOrderOfTheScopesDoesNotCount() {
        var tokens = visit(Parameters.of("scope", "email openid profile")).redeem().expect(200);

        assertThat(tokens.text("scope")).isEqualTo("openid profile email");
    }

    @Test
    void unknownParametersDisplayAndClaimsLocalesArePassedOver() {
        visit(
                        Parameters.of(
                                "extra", "foobar",
                                "display", "popup",
                                "claims_locales", "se"))
                .redeem()
                .expect(200);
    }

    @Test
    void aWishForAClassOfSignInDoesNotStopWhoHasNoSecondFactor() throws Exception {
        var tokens =
                visit(Parameters.of("acr_values", "urn:grantway:acr:two-factors"))
                        .redeem()
                        .expect(200);

        assertThat(IdTokens.verified(acme, tokens.text("id_token")).getClaim("acr"))
                .isEqualTo("urn:grantway:acr:password");
    }

    @Test
    void aCodeThatIsUsedTwiceRevokesWhatItGave() {
        var visit = visit(Parameters.NONE);
        var tokens = visit.redeem().expect(200);

        visit.redeem().expectError(400, "invalid_grant");

        acme.userInfo(tokens.text("access_token")).expectError(401, "invalid_token");
        acme.refresh(tokens.text("refresh_token")).expectError(400, "invalid_grant");
    }

    @Test
    void aRequestMayComeByPost() {
        var parameters =
                new Partner(server, ACME_WALLET)
                        .initiateParameters(Pkce.create())
                        .with("scope", "openid");

        var answer = acme.http().call("POST", StandardClient.AUTHORIZE).form(parameters).send();

        assertThat(answer.location().getPath()).isEqualTo("/oauth/login");
    }

    @Test
    void theSecretMayComeInTheBody() {
        var visit = visit(Parameters.NONE);
        var form =
                visit.tokenParameters()
                        .with("client_id", ACME_WALLET.clientKey)
                        .with("client_secret", ACME_WALLET.secretKey);

        acme.http().call("POST", StandardClient.TOKEN).form(form).send().expect(200);
    }

    @Test
    void aRequestWithoutResponseTypeIsRefusedAtTheRedirectUri() {
        var back = acme.visit(new Browser(server), Parameters.of("response_type", "")).back();

        assertThat(back).containsEntry("error", "invalid_request");
    }

    @Test
    void anUnregisteredRedirectUriIsNoPlaceToGo() {
        var query =
                new Partner(server, ACME_WALLET)
                        .initiateParameters(Pkce.create())
                        .with("scope", "openid")
                        .with("redirect_uri", "https://evil.example/callback");

        var answer = acme.http().call("GET", StandardClient.AUTHORIZE).query(query).send();

        answer.expectError(400, "invalid_request");
        assertThat(answer.header("Location")).isEmpty();
    }

    private Visit visit(Parameters more) {
        return acme.visit(new Browser(server), more).login(ADA).allow();
    }
}
