package io.grantway.it.openid;

import static io.grantway.it.client.Application.ACME_BUDGET;
import static io.grantway.it.client.Application.ACME_WALLET;
import static io.grantway.it.client.User.ADA;
import static io.grantway.it.client.User.GRACE;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.grantway.it.client.Answer;
import io.grantway.it.client.Browser;
import io.grantway.it.client.Parameters;
import io.grantway.it.client.Permission;
import io.grantway.it.client.StandardClient;
import io.grantway.it.client.Totp;
import io.grantway.it.client.Visit;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Logout that an application starts: who is signed out, who is asked, and where it leads. */
@OnServer
class LogoutIT {
    private static final String BACK = "http://localhost:3000/";

    private final GrantwayServer server;
    private final StandardClient acme;
    private final Browser browser;

    LogoutIT(GrantwayServer server) {
        this.server = server;
        this.acme = new StandardClient(server, ACME_WALLET);
        this.browser = new Browser(server);
    }

    @Test
    void theUserOfTheHintIsSignedOutAndComesBackWithTheState() {
        var idToken = signIn().text("id_token");

        logout(hint(idToken).with("post_logout_redirect_uri", BACK).with("state", "a b&c"));

        assertThat(browser.hasLeft()).isTrue();
        assertThat(browser.address().toString()).startsWith(BACK);
        assertThat(Answer.query(browser.address())).isEqualTo(Map.of("state", "a b&c"));
        assertThat(isSignedIn()).isFalse();
    }

    @Test
    void withoutAWayBackThePageSaysThatTheUserIsSignedOut() {
        var idToken = signIn().text("id_token");

        logout(hint(idToken));

        assertThat(browser.page().title()).startsWith("You are signed out");
        assertThat(isSignedIn()).isFalse();
    }

    @Test
    void aFormMayAskForTheSame() {
        var idToken = signIn().text("id_token");

        var answer =
                acme.http()
                        .call("POST", StandardClient.LOGOUT)
                        .form(hint(idToken).with("post_logout_redirect_uri", BACK))
                        .send()
                        .expect(303);
        browser.open(answer.location().toString());

        assertThat(browser.address().toString()).isEqualTo(BACK);
        assertThat(isSignedIn()).isFalse();
    }

    @Test
    void aRequestWithoutAHintIsPutToTheUser() {
        signIn();

        logout(Parameters.NONE);
        assertThat(browser.page().title()).startsWith("Sign out?");
        assertThat(isSignedIn()).isTrue();

        logout(Parameters.of("client_id", ACME_WALLET.clientKey, "post_logout_redirect_uri", BACK));
        assertThat(browser.page().text()).contains(ACME_WALLET.title + " asks to end");
        browser.press("Sign out");
        assertThat(browser.address().toString()).isEqualTo(BACK);
        assertThat(isSignedIn()).isFalse();
    }

    @Test
    void aFormOfAnotherSiteSignsNobodyOut() {
        signIn();
        logout(Parameters.NONE);

        browser.fromSite("https://evil.example").press("Sign out");

        assertThat(browser.answer().status()).isEqualTo(403);
        assertThat(isSignedIn()).isTrue();
    }

    @Test
    void aFormWithoutItsTokenSignsNobodyOut() {
        signIn();
        logout(Parameters.NONE);
        browser.page().select("main input[name=csrf]").val("en." + "x".repeat(43));

        browser.press("Sign out");

        assertThat(browser.answer().status()).isEqualTo(403);
        assertThat(isSignedIn()).isTrue();
    }

    @Test
    void aHintThatIsNoneOfOursIsPutToTheUserAndLeadsNowhere() throws Exception {
        var tokens = signIn();
        var idToken = tokens.text("id_token");
        for (var hint :
                List.of(
                        forged(idToken),
                        otherwise(idToken, "iss", "https://evil.example"),
                        otherwise(idToken, "sub", "nobody"),
                        withoutSignature(idToken),
                        tokens.text("access_token"),
                        idToken.substring(0, idToken.length() - 10) + "AAAAAAAAAA",
                        "not-a-token",
                        "a.b.c")) {
            logout(hint(hint).with("post_logout_redirect_uri", "https://evil.example/"));

            assertThat(browser.hasLeft()).as(hint).isFalse();
            assertThat(browser.page().title()).as(hint).startsWith("Sign out?");
            assertThat(isSignedIn()).as(hint).isTrue();
        }
    }

    @Test
    void theHintOfSomeoneElseIsPutToTheUser() throws Exception {
        var others = signIn().text("id_token");
        var grace = new Browser(server);
        acme.visit(grace, Parameters.NONE).login(GRACE);
        while (!grace.page().select("#code").isEmpty()) {
            grace.fill("#code", Totp.GRACE.code(Instant.now())).press("Verify");
            Thread.sleep(1_000);
        }

        grace.open(StandardClient.LOGOUT + "?" + hint(others).encoded());

        assertThat(grace.page().title()).startsWith("Sign out?");
    }

    @Test
    void theHintOfAnotherApplicationIsRefused() {
        var idToken = signIn().text("id_token");

        ask(hint(idToken).with("client_id", ACME_BUDGET.clientKey))
                .expectError(400, "invalid_request");
        assertThat(isSignedIn()).isTrue();
    }

    @Test
    void onlyARegisteredAddressIsAWayBack() {
        for (var uri :
                List.of(
                        "https://evil.example/",
                        BACK + "x",
                        "http://localhost:3000",
                        "http://localhost:3000/?a",
                        "http://LOCALHOST:3000/",
                        "http://localhost:3001/",
                        "javascript:alert(1)",
                        ACME_WALLET.redirectUri)) {
            var refused =
                    ask(
                            Parameters.of(
                                    "client_id",
                                    ACME_WALLET.clientKey,
                                    "post_logout_redirect_uri",
                                    uri));

            refused.expectError(400, "invalid_request");
            assertThat(refused.header("Location")).as(uri).isEmpty();
        }
    }

    @Test
    void anApplicationThatIsNotKnownHasNoWayBack() {
        signIn();

        logout(Parameters.of("client_id", "pk_nobody", "post_logout_redirect_uri", BACK));
        browser.press("Sign out");

        assertThat(browser.page().title()).startsWith("You are signed out");
    }

    @Test
    void faultyRequestsAreRefused() {
        ask(Parameters.of("state", "x".repeat(1_025))).expectError(400, "invalid_request");
        ask(Parameters.of("state", "a").add("state", "b")).expectError(400, "invalid_request");
    }

    @Test
    void aPlantedRequestIsThatOfNobody() {
        signIn();

        browser.open("/oauth/logout?request=" + "e30.e30.e30");

        assertThat(browser.page().title()).startsWith("Sign out?");
        browser.press("Sign out");
        assertThat(browser.page().title()).startsWith("You are signed out");
    }

    @Test
    void thePageSpeaksTheLanguageThatTheApplicationAsksFor() {
        signIn();

        logout(Parameters.of("ui_locales", "xx de"));

        assertThat(browser.page().title()).startsWith("Abmelden?");
    }

    @Test
    void whatEndsWithTheSignInAndWhatOutlivesIt() {
        var budget = new StandardClient(server, ACME_BUDGET);
        var ends = signIn();
        var stays = redeem(acme, "openid offline_access");
        var others = redeem(budget, "openid wallet:read");
        var plain = redeem(budget, "wallet:read");
        var elsewhere =
                acme.visit(new Browser(server), Parameters.NONE)
                        .login(ADA)
                        .allow()
                        .redeem()
                        .expect(200);

        logout(hint(ends.text("id_token")));

        acme.userInfo(ends.text("access_token")).expectError(401, "invalid_token");
        acme.refresh(ends.text("refresh_token")).expectError(400, "invalid_grant");
        budget.refresh(others.text("refresh_token")).expectError(400, "invalid_grant");
        acme.refresh(stays.text("refresh_token")).expect(200);
        budget.refresh(plain.text("refresh_token")).expect(200);
        acme.refresh(elsewhere.text("refresh_token")).expect(200);
    }

    @Test
    void aCodeOnItsWayEndsWithTheSignIn() {
        var first = signIn().text("id_token");
        var visit = acme.visit(browser, Parameters.NONE).allow();
        var form = visit.tokenParameters();

        logout(hint(first));

        acme.token(form).expectError(400, "invalid_grant");
    }

    private Answer signIn() {
        return acme.visit(browser, Parameters.NONE).login(ADA).allow().redeem().expect(200);
    }

    private Answer redeem(StandardClient client, String scope) {
        Visit visit = client.visit(browser, Parameters.of("scope", scope));
        if (!browser.hasLeft() && browser.offers(Permission.WALLET_READ.words)) {
            browser.tick(Permission.WALLET_READ.words, true);
        }
        var tokens = visit.allow().redeem().expect(200);
        assertThat(tokens.text("scope")).isEqualTo(scope);
        return tokens;
    }

    private boolean isSignedIn() {
        return browser.newTab().open("/account").address().getPath().equals("/account");
    }

    private void logout(Parameters parameters) {
        browser.open(StandardClient.LOGOUT + "?" + parameters.encoded());
    }

    private Answer ask(Parameters parameters) {
        return acme.http().call("GET", StandardClient.LOGOUT).query(parameters).send();
    }

    private static Parameters hint(String idToken) {
        return Parameters.of("id_token_hint", idToken);
    }

    /** The same claims under another key that bears the name of ours. */
    private static String forged(String idToken) throws Exception {
        var original = IdTokens.parse(idToken);
        var key = new RSAKeyGenerator(2_048).keyID(original.getHeader().getKeyID()).generate();
        var jwt =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.RS256)
                                .type(JOSEObjectType.JWT)
                                .keyID(key.getKeyID())
                                .build(),
                        new JWTClaimsSet.Builder(original.getJWTClaimsSet())
                                .expirationTime(Date.from(Instant.now().plusSeconds(600)))
                                .build());
        jwt.sign(new RSASSASigner(key));
        return jwt.serialize();
    }

    /** With another claim than the one that was signed. */
    private static String otherwise(String idToken, String claim, String value) throws Exception {
        var original = IdTokens.parse(idToken);
        var claims = new JWTClaimsSet.Builder(original.getJWTClaimsSet()).claim(claim, value);
        return original.getParsedParts()[0]
                + "."
                + claims.build().toPayload().toBase64URL()
                + "."
                + original.getSignature();
    }

    private static String withoutSignature(String idToken) throws Exception {
        return new PlainJWT(IdTokens.parse(idToken).getJWTClaimsSet()).serialize();
    }
}
