package io.grantway.it.authorization;

import static io.grantway.it.client.Application.ACME_WALLET;
import static io.grantway.it.client.Permission.ALL;
import static io.grantway.it.client.Permission.WALLET_READ;
import static io.grantway.it.client.User.ADA;
import static io.grantway.it.server.Database.H2;
import static io.grantway.it.server.Database.POSTGRESQL;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import io.grantway.it.client.Answer;
import io.grantway.it.client.Partner;
import io.grantway.it.client.Permission;
import io.grantway.it.client.Tokens;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.net.URI;
import java.text.ParseException;
import java.util.Date;
import org.junit.jupiter.api.Test;

/** The five steps of a partner that shows its own pages. */
@OnServer({H2, POSTGRESQL})
class ApiModeIT {
    private final Partner acme;

    ApiModeIT(GrantwayServer server) {
        acme = new Partner(server, ACME_WALLET);
    }

    @Test
    void fiveStepsLeadToAProtectedResource() {
        var tokens = acme.initiate().login(ADA).approve(ALL).redeem();

        tokens.get("/v1/wallet/internal").expect(200);
        assertThat(tokens.get("/v1/user").expect(200).body()).contains(ADA.email);
    }

    @Test
    void theTokenAnswerIsThatOfTheContract() {
        var tokens = acme.initiate().login(ADA).approve(ALL).redeem();

        assertThat(tokens.answer().json())
                .containsOnlyKeys(
                        "access_token",
                        "token_type",
                        "expires_in",
                        "refresh_token",
                        "refresh_token_expires_in",
                        "scope")
                .containsEntry("token_type", "Bearer")
                .containsEntry("expires_in", 21_600L)
                .containsEntry("refresh_token_expires_in", 604_800L);
        assertThat(tokens.scopes()).containsExactlyInAnyOrderElementsOf(Permission.scopes(ALL));
        tokens.answer().isNeverStored();
    }

    @Test
    void jsonIsTakenAtTheTokenEndpointAsFormsAre() {
        var approved = acme.initiate().login(ADA).approve(ALL);

        var answer =
                acme.call("POST", Partner.TOKEN).json(approved.tokenParameters().asMap()).send();

        var tokens = new Tokens(acme, answer.expect(200).isNeverStored());
        tokens.get("/v1/wallet/internal").expect(200);
        var refresh =
                java.util.Map.of(
                        "grant_type", "refresh_token", "refresh_token", tokens.refreshToken());
        new Tokens(acme, acme.call("POST", Partner.TOKEN).json(refresh).send().expect(200))
                .get("/v1/wallet/internal")
                .expect(200);
    }

    @Test
    void theSessionTokenLivesTenMinutesAndIsMadeForNothingElse() throws ParseException {
        var session = acme.initiate();

        var jwt = SignedJWT.parse(session.token());
        var claims = jwt.getJWTClaimsSet();
        assertThat(claims.getExpirationTime())
                .isBefore(Date.from(java.time.Instant.now().plusSeconds(601)))
                .isAfter(Date.from(java.time.Instant.now().plusSeconds(570)));
        var access = SignedJWT.parse(session.login(ADA).approve(ALL).redeem().accessToken());
        assertThat(access.getHeader().getType().getType()).isEqualTo("at+jwt");
        assertThat(jwt.getHeader().getType()).isNotEqualTo(access.getHeader().getType());
        assertThat(claims.getAudience())
                .isNotEmpty()
                .doesNotContainAnyElementsOf(access.getJWTClaimsSet().getAudience());
    }

    @Test
    void theHostedPagesOfAnApiSessionAreOneRedirectAway() {
        var url = URI.create(acme.initiate().url());

        assertThat(url.getPath()).isEqualTo("/oauth/login");
        acme.http().get(url.toString()).send().expect(200);
    }

    @Test
    void theUserComesBackToTheRedirectUriWithTheState() {
        var session = acme.initiate();

        var answer = session.login(ADA).tryApprove().expect(200);

        var url = URI.create(answer.text("url"));
        assertThat(url.toString()).startsWith(ACME_WALLET.redirectUri + "?");
        assertThat(Answer.query(url))
                .containsEntry("state", session.parameters().get("state"))
                .containsEntry("code", answer.text("code"));
        assertThat(answer.text("state")).isEqualTo(session.parameters().get("state"));
    }

    @Test
    void aNarrowedRequestGivesNoMoreThanWasAskedFor() {
        var tokens = acme.initiate(WALLET_READ).login(ADA).approve(WALLET_READ).redeem();

        assertThat(tokens.scopes()).containsExactly("wallet:read");
        tokens.get("/v1/wallet/internal").expect(200);
        tokens.get("/v1/user").expect(403);
    }
}
