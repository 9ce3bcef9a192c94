package io.grantway.it.library;

import static io.grantway.it.admin.Approver.approveNewest;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.client.ClientDeleteRequest;
import com.nimbusds.oauth2.sdk.client.ClientReadRequest;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.SubjectType;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.rp.OIDCClientInformation;
import com.nimbusds.openid.connect.sdk.rp.OIDCClientInformationResponse;
import com.nimbusds.openid.connect.sdk.rp.OIDCClientMetadata;
import com.nimbusds.openid.connect.sdk.rp.OIDCClientRegistrationRequest;
import com.nimbusds.openid.connect.sdk.rp.OIDCClientRegistrationResponseParser;
import com.nimbusds.openid.connect.sdk.rp.OIDCClientUpdateRequest;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import io.grantway.it.oauth2.Registration;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The Nimbus OAuth SDK registers a client, which then signs a user in, and goes again. */
@OnServer
class SelfRegisteredClientIT {

    private static final URI CALLBACK = URI.create("https://traveller.example.net/callback");

    private final GrantwayServer server;
    private final Registration partner;
    private final Issuer issuer;

    SelfRegisteredClientIT(GrantwayServer server) {
        this.server = server;
        this.partner = Registration.of(server);
        this.issuer = new Issuer(server.url().resolve("/v1/auth/oauth2"));
    }

    @Test
    void registersIsApprovedSignsInAndDeregisters() throws Exception {
        var provider = OIDCProviderMetadata.resolve(issuer);
        var wanted = new OIDCClientMetadata();
        wanted.setName("Nimbus Traveller");
        wanted.setRedirectionURI(CALLBACK);
        wanted.setGrantTypes(Set.of(GrantType.AUTHORIZATION_CODE, GrantType.REFRESH_TOKEN));
        wanted.setScope(Scope.parse("openid email wallet:read"));
        wanted.setSubjectType(SubjectType.PAIRWISE);
        wanted.setIDTokenJWSAlg(JWSAlgorithm.ES256);
        var client =
                client(
                        OIDCClientRegistrationResponseParser.parse(
                                new OIDCClientRegistrationRequest(
                                                provider.getRegistrationEndpointURI(),
                                                wanted,
                                                new BearerAccessToken(partner.token(1)))
                                        .toHTTPRequest()
                                        .send()));
        assertThat(client.getOIDCMetadata().getIDTokenJWSAlg()).isEqualTo(JWSAlgorithm.ES256);

        approveNewest(server);
        signIn(provider, client);

        var read =
                client(
                        OIDCClientRegistrationResponseParser.parse(
                                new ClientReadRequest(
                                                client.getRegistrationURI(),
                                                client.getRegistrationAccessToken())
                                        .toHTTPRequest()
                                        .send()));
        var metadata = read.getOIDCMetadata();
        metadata.setName("Nimbus Traveller II");
        var changed =
                client(
                        OIDCClientRegistrationResponseParser.parse(
                                new OIDCClientUpdateRequest(
                                                read.getRegistrationURI(),
                                                read.getID(),
                                                read.getRegistrationAccessToken(),
                                                metadata,
                                                null)
                                        .toHTTPRequest()
                                        .send()));
        assertThat(changed.getOIDCMetadata().getName()).isEqualTo("Nimbus Traveller II");
        signIn(
                provider,
                new OIDCClientInformation(
                        changed.getID(), null, changed.getOIDCMetadata(), client.getSecret()));

        var gone =
                new ClientDeleteRequest(
                                changed.getRegistrationURI(), changed.getRegistrationAccessToken())
                        .toHTTPRequest()
                        .send();
        assertThat(gone.getStatusCode()).isEqualTo(204);
    }

    private void signIn(OIDCProviderMetadata provider, OIDCClientInformation client)
            throws Exception {
        var verifier = new CodeVerifier();
        var nonce = new Nonce();
        var request =
                new AuthenticationRequest.Builder(
                                ResponseType.CODE,
                                Scope.parse("openid email wallet:read"),
                                client.getID(),
                                CALLBACK)
                        .endpointURI(provider.getAuthorizationEndpointURI())
                        .state(new State())
                        .nonce(nonce)
                        .codeChallenge(verifier, CodeChallengeMethod.S256)
                        .build();
        var answer =
                AuthenticationResponseParser.parse(
                                new Visitor(server).visit(request.toURI().toString()))
                        .toSuccessResponse();
        var tokens =
                (OIDCTokenResponse)
                        OIDCTokenResponseParser.parse(
                                        new TokenRequest.Builder(
                                                        provider.getTokenEndpointURI(),
                                                        new ClientSecretBasic(
                                                                client.getID(), client.getSecret()),
                                                        new AuthorizationCodeGrant(
                                                                answer.getAuthorizationCode(),
                                                                CALLBACK,
                                                                verifier))
                                                .build()
                                                .toHTTPRequest()
                                                .send())
                                .toSuccessResponse();
        new IDTokenValidator(
                        issuer, client.getID(), JWSAlgorithm.ES256, provider.getJWKSetURI().toURL())
                .validate(tokens.getOIDCTokens().getIDToken(), nonce);
    }

    private OIDCClientInformation client(
            com.nimbusds.oauth2.sdk.client.ClientRegistrationResponse response) {
        assertThat(response.indicatesSuccess()).as("%s", response).isTrue();
        var client = ((OIDCClientInformationResponse) response).getOIDCClientInformation();
        server.keepSecret(client.getRegistrationAccessToken().getValue());
        if (client.getSecret() != null) {
            server.keepSecret(client.getSecret().getValue());
        }
        return client;
    }
}
