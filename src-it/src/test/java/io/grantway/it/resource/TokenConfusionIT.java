package io.grantway.it.resource;

import static com.nimbusds.jose.JWSAlgorithm.ES256;
import static com.nimbusds.jose.JWSAlgorithm.HS256;
import static io.grantway.it.client.Application.ACME_BUDGET;
import static io.grantway.it.client.Application.ACME_WALLET;
import static io.grantway.it.client.Application.GLOBEX_PAY;
import static io.grantway.it.client.Permission.ALL;
import static io.grantway.it.client.User.ADA;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.grantway.it.client.Browser;
import io.grantway.it.client.Partner;
import io.grantway.it.client.Tokens;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.security.interfaces.ECPublicKey;
import java.util.Date;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A token opens what it was made for, in the hands it was given to. */
@OnServer
class TokenConfusionIT {
    private static final String SIGN_IN = "grantway_sign_in";
    private static final String JWKS = "/v1/auth/oauth2/jwks";

    private final GrantwayServer server;
    private final Partner acme;
    private Tokens tokens;

    TokenConfusionIT(GrantwayServer server) {
        this.server = server;
        this.acme = new Partner(server, ACME_WALLET);
    }

    @BeforeEach
    void connect() {
        tokens = acme.initiate().login(ADA).approve(ALL).redeem();
    }

    @Test
    void aSessionTokenIsNoAccessToken() {
        refused(acme.initiate().token());
    }

    @Test
    void aLoginTokenIsNoAccessToken() {
        refused(acme.initiate().login(ADA).loginToken());
    }

    @Test
    void aLoginTokenOpensNoPageOfTheAccount() {
        var browser = new Browser(server);
        browser.cookies().put(SIGN_IN, acme.initiate().login(ADA).loginToken());

        assertThat(browser.open("/account").address().getPath()).isEqualTo("/account/sign-in");
    }

    @Test
    void theCookieOfASignInIsNoLoginToken() {
        var browser = new Browser(server).open("/account/sign-in");
        browser.fill("input[name=email]", ADA.email)
                .fill("input[name=password]", ADA.password)
                .press("Sign in");
        var cookie = browser.cookies().get(SIGN_IN);
        server.keepSecret(cookie);

        acme.initiate().login(cookie).tryApprove().expectError(401, "invalid_token");
        assertThat(browser.open("/account").address().getPath()).isEqualTo("/account");
    }

    @Test
    void aRefreshTokenIsNoAccessToken() {
        refused(tokens.refreshToken());
    }

    @Test
    void aCodeIsNoAccessToken() {
        refused(acme.initiate().login(ADA).approve(ALL).code());
    }

    @Test
    void anAccessTokenIsNoSessionToken() {
        var signedIn = acme.initiate().login(ADA);

        acme.call("POST", Partner.AUTHORIZE)
                .bearer(signedIn.loginToken())
                .json(java.util.Map.of("token", tokens.accessToken()))
                .send()
                .expectError(400, "invalid_request");
    }

    @Test
    void anAccessTokenIsNoLoginToken() {
        acme.initiate().login(tokens.accessToken()).tryApprove().expectError(401, "invalid_token");
    }

    @Test
    void aSessionTokenIsNoLoginToken() {
        var session = acme.initiate();

        session.login(session.token()).tryApprove().expectError(401, "invalid_token");
    }

    @Test
    void anAccessTokenIsNoRefreshToken() {
        acme.tryRefresh(tokens.accessToken()).expectError(400, "invalid_grant");
    }

    @Test
    void anAccessTokenWithTheClientKeyOfAnotherApplicationIsRefused() {
        for (var other :
                new Partner[] {new Partner(server, ACME_BUDGET), new Partner(server, GLOBEX_PAY)}) {
            tokens.at(other).get("/v1/wallet/internal").expectMessage(401, "Not authenticated");
        }
        tokens.get("/v1/wallet/internal").expect(200);
    }

    @Test
    void aSessionOfOneApplicationIsNotApprovedByAnother() {
        var signedIn = acme.initiate().login(ADA);
        var globex = new Partner(server, GLOBEX_PAY);

        var answer = signedIn.session().at(globex).login(signedIn.loginToken()).tryApprove();

        answer.leaksNothing();
        assertThat(answer.status()).isIn(400, 401);
    }

    @Test
    void anUnsignedTokenIsRefused() throws Exception {
        var header = Base64URL.encode("{\"alg\":\"none\",\"typ\":\"at+jwt\"}");
        var payload = SignedJWT.parse(tokens.accessToken()).getParsedParts()[1];

        refused(header + "." + payload + ".");
    }

    @Test
    void aTokenSignedWithThePublicKeyAsASharedSecretIsRefused() throws Exception {
        var key = publishedKey();
        var asPem = key.toECPublicKey().getEncoded();
        var asJwk = key.toPublicJWK().toJSONString().getBytes(UTF_8);
        var asPoint = point(key.toECPublicKey());

        for (var secret : new byte[][] {asPem, asJwk, asPoint}) {
            refused(signed(HS256, key.getKeyID(), new MACSigner(secret), claims()));
        }
    }

    @Test
    void aTokenSignedWithAForeignKeyIsRefusedUnderAnyKeyId() throws Exception {
        var foreign = new ECKeyGenerator(Curve.P_256).keyID("foreign").generate();
        var signer = new ECDSASigner(foreign);

        refused(signed(ES256, publishedKey().getKeyID(), signer, claims()));
        refused(signed(ES256, "foreign", signer, claims()));
    }

    @Test
    void aTokenThatBringsItsOwnKeyIsRefused() throws Exception {
        var foreign = new ECKeyGenerator(Curve.P_256).keyID("foreign").generate();
        var header =
                new JWSHeader.Builder(ES256)
                        .type(new com.nimbusds.jose.JOSEObjectType("at+jwt"))
                        .keyID(foreign.getKeyID())
                        .jwk(foreign.toPublicJWK())
                        .build();
        var jwt = new SignedJWT(header, claims());
        jwt.sign(new ECDSASigner(foreign));

        refused(jwt.serialize());
    }

    @Test
    void aTokenWithAChangedClaimIsRefused() throws Exception {
        var jwt = SignedJWT.parse(tokens.accessToken());
        var later =
                new JWTClaimsSet.Builder(jwt.getJWTClaimsSet())
                        .expirationTime(new Date(System.currentTimeMillis() + 86_400_000L))
                        .build();
        var parts = jwt.getParsedParts();

        refused(parts[0] + "." + later.toPayload().toBase64URL() + "." + parts[2]);
    }

    @Test
    void aTokenWithoutItsSignatureIsRefused() throws Exception {
        var parts = SignedJWT.parse(tokens.accessToken()).getParsedParts();

        refused(parts[0] + "." + parts[1] + ".");
        refused(parts[0] + "." + parts[1]);
    }

    private void refused(String token) {
        acme.call("GET", "/v1/wallet/internal")
                .bearer(token)
                .send()
                .expectMessage(401, "Not authenticated");
    }

    private JWTClaimsSet claims() throws Exception {
        return SignedJWT.parse(tokens.accessToken()).getJWTClaimsSet();
    }

    private ECKey publishedKey() throws Exception {
        var keys = JWKSet.parse(acme.http().get(JWKS).send().expect(200).body());
        var kid = SignedJWT.parse(tokens.accessToken()).getHeader().getKeyID();
        return keys.getKeyByKeyId(kid).toECKey();
    }

    private static byte[] point(ECPublicKey key) {
        var encoded = key.getEncoded();
        return java.util.Arrays.copyOfRange(encoded, encoded.length - 65, encoded.length);
    }

    private static String signed(
            JWSAlgorithm algorithm, String keyId, JWSSigner signer, JWTClaimsSet claims)
            throws JOSEException {
        var header =
                new JWSHeader.Builder(algorithm)
                        .type(new com.nimbusds.jose.JOSEObjectType("at+jwt"))
                        .keyID(keyId)
                        .build();
        var jwt = new SignedJWT(header, claims);
        jwt.sign(signer);
        return jwt.serialize();
    }
}
