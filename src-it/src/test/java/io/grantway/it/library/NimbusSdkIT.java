package io.grantway.it.library;

import static io.grantway.it.client.Application.ACME_WALLET;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenRevocationRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.Prompt;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** The Nimbus OAuth SDK, given the issuer, the client and where to come back. */
@OnServer
class NimbusSdkIT {
    private static final ClientID CLIENT = new ClientID(ACME_WALLET.clientKey);

    private final Visitor visitor;
    private final Issuer issuer;
    private OIDCProviderMetadata provider;

    NimbusSdkIT(GrantwayServer server) {
        visitor = new Visitor(server);
        issuer = new Issuer(server.url().resolve("/v1/auth/oauth2"));
    }

    @Test
    void signsInRefreshesAsksRevokesAndSignsOut() throws Exception {
        provider = OIDCProviderMetadata.resolve(issuer);
        var callback = URI.create("http://localhost:3000/callback");
        var verifier = new CodeVerifier();
        var state = new State();
        var nonce = new Nonce();
        var request =
                new AuthenticationRequest.Builder(
                                ResponseType.CODE,
                                Scope.parse("openid email offline_access wallet:read"),
                                CLIENT,
                                callback)
                        .endpointURI(provider.getAuthorizationEndpointURI())
                        .state(state)
                        .nonce(nonce)
                        .codeChallenge(verifier, CodeChallengeMethod.S256)
                        .prompt(Prompt.Type.CONSENT)
                        .build();
        var answer =
                AuthenticationResponseParser.parse(visitor.visit(request.toURI().toString()))
                        .toSuccessResponse();
        assertThat(answer.getState()).isEqualTo(state);
        assertThat(answer.getIssuer()).isEqualTo(issuer);

        var tokens =
                tokens(
                                new AuthorizationCodeGrant(
                                        answer.getAuthorizationCode(), callback, verifier))
                        .getOIDCTokens();
        var claims =
                new IDTokenValidator(
                                issuer, CLIENT, JWSAlgorithm.RS256, provider.getJWKSetURI().toURL())
                        .validate(tokens.getIDToken(), nonce);
        assertThat(userInfo(tokens.getAccessToken()).toSuccessResponse().getUserInfo().getSubject())
                .isEqualTo(claims.getSubject());

        var refreshed = tokens(new RefreshTokenGrant(tokens.getRefreshToken())).getOIDCTokens();
        var revocation =
                new TokenRevocationRequest(
                        provider.getRevocationEndpointURI(),
                        authentication(),
                        refreshed.getRefreshToken());
        assertThat(revocation.toHTTPRequest().send().indicatesSuccess()).isTrue();
        assertThat(userInfo(refreshed.getAccessToken()).indicatesSuccess()).isFalse();

        assertThat(visitor.isSignedInFor(request.toURI().toString())).isTrue();
        var logout = new LogoutRequest(provider.getEndSessionEndpointURI(), tokens.getIDToken());
        assertThat(visitor.visit(logout.toURI().toString()))
                .hasAuthority(URI.create(issuer.getValue()).getAuthority());
        assertThat(visitor.isSignedInFor(request.toURI().toString())).isFalse();
    }

    private OIDCTokenResponse tokens(AuthorizationGrant grant) throws Exception {
        var request =
                new TokenRequest.Builder(provider.getTokenEndpointURI(), authentication(), grant)
                        .build();
        var response = OIDCTokenResponseParser.parse(request.toHTTPRequest().send());
        assertThat(response.indicatesSuccess()).isTrue();
        return (OIDCTokenResponse) response.toSuccessResponse();
    }

    private UserInfoResponse userInfo(AccessToken token) throws Exception {
        return UserInfoResponse.parse(
                new UserInfoRequest(provider.getUserInfoEndpointURI(), token)
                        .toHTTPRequest()
                        .send());
    }

    private static ClientAuthentication authentication() {
        return new ClientSecretBasic(CLIENT, new Secret(ACME_WALLET.secretKey));
    }
}
