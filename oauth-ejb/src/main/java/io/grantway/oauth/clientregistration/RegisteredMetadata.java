package io.grantway.oauth.clientregistration;

import io.grantway.consent.permission.Permission;
import io.grantway.oauth.NotThere;
import io.grantway.oauth.OpaqueTokens.Token;
import io.grantway.oauth.client.ApplicationType;
import io.grantway.oauth.client.AuthMethod;
import io.grantway.oauth.client.DpopPolicy;
import io.grantway.oauth.client.GrantType;
import io.grantway.oauth.logout.LogoutClients;
import io.grantway.oauth.onboarding.ApplicationDetails;
import io.grantway.oauth.onboarding.ApplicationSettings;
import io.grantway.oauth.onboarding.Applications;
import io.grantway.oauth.onboarding.ClientSecurities;
import io.grantway.oauth.onboarding.ClientSecuritySettings;
import io.grantway.oauth.onboarding.Permissions;
import io.grantway.oauth.openid.GrantedScope;
import io.grantway.oauth.openid.IdentityScope;
import io.grantway.oauth.openid.OpenIdClients;
import io.grantway.oauth.redirect.RedirectUriLine;
import io.grantway.oauth.redirect.RedirectUriRequests;
import io.grantway.oauth.redirect.RedirectUriStatus;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The settings of an application as the metadata of a client: to set, and to tell. */
@Dependent
class RegisteredMetadata {

    @Inject Applications applications;
    @Inject ClientSecurities securities;
    @Inject Permissions permissions;
    @Inject OpenIdClients openIdClients;
    @Inject LogoutClients logoutClients;
    @Inject RedirectUriRequests redirectUris;

    /** What a client does not gain by itself. */
    record Held(Set<Permission> permissions, ClientSecuritySettings security) {}

    Held held(UUID id) {
        return new Held(application(id).approved(), securities.of(id));
    }

    UUID partnerId(UUID id) {
        return application(id).partnerId();
    }

    /** Puts what a client may register in place of what there is; the rest stays as it is. */
    void replace(UUID id, CheckedMetadata checked) {
        var before = application(id);
        var version = before.version();
        applications.put(id, version, settings(before.settings(), checked));
        securities.put(id, version + 1, checked.security());
        permissions.narrow(id, version + 2, checked.permissions());
        openIdClients.save(id, checked.openId());
        logoutClients.save(id, checked.logout());
    }

    ClientInformation information(
            UUID id, String clientId, Instant issuedAt, String secret, Token token) {
        var lines = redirectUris.onTheList(id);
        return new ClientInformation(
                clientId,
                issuedAt,
                secret,
                token.text(),
                metadata(application(id), lines.stream().map(RedirectUriLine::uri).toList()),
                lines.stream()
                        .filter(line -> line.status() == RedirectUriStatus.PENDING)
                        .map(RedirectUriLine::uri)
                        .toList());
    }

    private ClientMetadata metadata(ApplicationDetails application, List<String> uris) {
        var id = application.id();
        var settings = application.settings();
        var security = securities.of(id);
        var openId = openIdClients.settings(id);
        var logout = logoutClients.of(id);
        var withUsers = settings.grants().contains(GrantType.AUTHORIZATION_CODE);
        return new ClientMetadata(
                settings.name(),
                uris,
                (security.authMethod() == AuthMethod.ANY
                                ? AuthMethod.CLIENT_SECRET_BASIC
                                : security.authMethod())
                        .text(),
                settings.grants().stream().sorted().map(GrantType::text).toList(),
                withUsers ? List.of("code") : List.of(),
                scope(withUsers, application.approved()),
                settings.type() == ApplicationType.NATIVE ? "native" : "web",
                security.jwks(),
                security.jwksUri(),
                openId.pairwise() ? "pairwise" : "public",
                openId.idTokenAlgorithm().name(),
                security.dpop() == DpopPolicy.REQUIRED,
                security.pushedRequired(),
                logout.postLogoutUris(),
                logout.backChannelUri(),
                settings.termsUri(),
                settings.privacyUri(),
                null);
    }

    /** All that its requests may have: who the user is, any of them may ask for. */
    private static String scope(boolean withUsers, Set<Permission> approved) {
        return new GrantedScope(withUsers ? EnumSet.allOf(IdentityScope.class) : Set.of(), approved)
                .format();
    }

    /** Token exchange, which staff allow, stays allowed. */
    private static ApplicationSettings settings(
            ApplicationSettings before, CheckedMetadata checked) {
        var grants = EnumSet.copyOf(checked.grants());
        if (before.grants().contains(GrantType.TOKEN_EXCHANGE)) {
            grants.add(GrantType.TOKEN_EXCHANGE);
        }
        return new ApplicationSettings(
                checked.name(),
                checked.type(),
                before.logoUri(),
                checked.tosUri(),
                checked.policyUri(),
                before.accessTokenSeconds(),
                before.refreshTokenSeconds(),
                grants,
                before.origins(),
                before.contacts());
    }

    private ApplicationDetails application(UUID id) {
        return applications.byId(id).orElseThrow(() -> new NotThere("application"));
    }
}
