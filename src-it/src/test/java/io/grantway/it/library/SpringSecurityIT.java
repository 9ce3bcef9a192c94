package io.grantway.it.library;

import static io.grantway.it.client.Application.ACME_WALLET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grantway.it.client.Answer;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;

/** What stands behind {@code oauth2Login()} of Spring Security, piece by piece as it is wired. */
@OnServer
class SpringSecurityIT {
    private final Visitor visitor;
    private final ClientRegistration registration;

    SpringSecurityIT(GrantwayServer server) {
        visitor = new Visitor(server);
        registration =
                ClientRegistrations.fromIssuerLocation(
                                server.url().resolve("/v1/auth/oauth2").toString())
                        .registrationId("grantway")
                        .clientId(ACME_WALLET.clientKey)
                        .clientSecret(ACME_WALLET.secretKey)
                        .redirectUri("http://localhost:3000/callback")
                        .scope("openid", "profile", "email", "offline_access", "wallet:read")
                        .build();
    }

    @Test
    void signsInAsksRefreshesRevokesAndSignsOut() throws Exception {
        var request = request();
        var back = visitor.visit(request.getAuthorizationRequestUri());

        var login = login(request, back);
        assertThat(((OidcUser) login.getPrincipal()).getEmail()).isEqualTo("ada@example.com");
        assertThat(login.getAccessToken().getScopes()).contains("wallet:read", "offline_access");

        var refreshed =
                new RestClientRefreshTokenTokenResponseClient()
                        .getTokenResponse(
                                new OAuth2RefreshTokenGrantRequest(
                                        registration,
                                        login.getAccessToken(),
                                        login.getRefreshToken()));
        assertThat(refreshed.getAccessToken().getTokenValue())
                .isNotEqualTo(login.getAccessToken().getTokenValue());

        var asked =
                new OidcUserRequest(
                        registration,
                        refreshed.getAccessToken(),
                        ((OidcUser) login.getPrincipal()).getIdToken());
        assertThat(new OidcUserService().loadUser(asked).getEmail()).isEqualTo("ada@example.com");
        revoke(refreshed.getRefreshToken());
        assertThatThrownBy(() -> new OidcUserService().loadUser(asked))
                .isInstanceOf(OAuth2AuthenticationException.class);

        assertThat(visitor.isSignedInFor(request.getAuthorizationRequestUri())).isTrue();
        var answer = new MockHttpServletResponse();
        new OidcClientInitiatedLogoutSuccessHandler(repository())
                .onLogoutSuccess(
                        new MockHttpServletRequest(),
                        answer,
                        new OAuth2AuthenticationToken(
                                login.getPrincipal(), login.getAuthorities(), "grantway"));
        assertThat(answer.getRedirectedUrl()).contains("/logout?id_token_hint=");
        assertThat(visitor.visit(answer.getRedirectedUrl()).getPort())
                .isEqualTo(URI.create(answer.getRedirectedUrl()).getPort());
        assertThat(visitor.isSignedInFor(request.getAuthorizationRequestUri())).isFalse();
    }

    /** The library has no revocation: its HTTP client calls the endpoint of the metadata. */
    private void revoke(OAuth2RefreshToken token) {
        var provider = registration.getProviderDetails().getConfigurationMetadata();
        var form = new LinkedMultiValueMap<String, String>();
        form.add("token", token.getTokenValue());
        RestClient.create()
                .post()
                .uri((String) provider.get("revocation_endpoint"))
                .headers(
                        headers ->
                                headers.setBasicAuth(
                                        registration.getClientId(), registration.getClientSecret()))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .retrieve()
                .toBodilessEntity();
    }

    private OAuth2AuthorizationRequest request() {
        var resolver =
                new DefaultOAuth2AuthorizationRequestResolver(
                        repository(), "/oauth2/authorization");
        resolver.setAuthorizationRequestCustomizer(
                OAuth2AuthorizationRequestCustomizers.withPkce()
                        .andThen(
                                request ->
                                        request.additionalParameters(Map.of("prompt", "consent"))));
        return resolver.resolve(new MockHttpServletRequest(), "grantway");
    }

    private OAuth2LoginAuthenticationToken login(OAuth2AuthorizationRequest request, URI back) {
        var answer = Answer.query(back);
        var response =
                OAuth2AuthorizationResponse.success(answer.get("code"))
                        .state(answer.get("state"))
                        .redirectUri(request.getRedirectUri())
                        .build();
        return (OAuth2LoginAuthenticationToken)
                new OidcAuthorizationCodeAuthenticationProvider(
                                new RestClientAuthorizationCodeTokenResponseClient(),
                                new OidcUserService())
                        .authenticate(
                                new OAuth2LoginAuthenticationToken(
                                        registration,
                                        new OAuth2AuthorizationExchange(request, response)));
    }

    private InMemoryClientRegistrationRepository repository() {
        return new InMemoryClientRegistrationRepository(registration);
    }
}
