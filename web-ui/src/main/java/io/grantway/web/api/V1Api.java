package io.grantway.web.api;

import io.grantway.web.api.account.LoginResource;
import io.grantway.web.api.account.PasswordResetResource;
import io.grantway.web.api.account.RegistrationResource;
import io.grantway.web.api.cors.CorsFilter;
import io.grantway.web.api.cors.PreflightFilter;
import io.grantway.web.api.error.DomainRefusalMapper;
import io.grantway.web.api.error.InsufficientScopeMapper;
import io.grantway.web.api.error.LimitExceededMapper;
import io.grantway.web.api.error.RedirectUriRefusedMapper;
import io.grantway.web.api.error.RegistrationRefusedMapper;
import io.grantway.web.api.firstparty.ChallengeResource;
import io.grantway.web.api.oauth.AuthorizeResource;
import io.grantway.web.api.oauth.InitiateResource;
import io.grantway.web.api.oauth.RevokeResource;
import io.grantway.web.api.oauth.TokenResource;
import io.grantway.web.api.oauth2.ClientRegistrationResource;
import io.grantway.web.api.oauth2.GrantResource;
import io.grantway.web.api.oauth2.IntrospectResource;
import io.grantway.web.api.oauth2.JwksResource;
import io.grantway.web.api.oauth2.LogoutResource;
import io.grantway.web.api.oauth2.MetadataResource;
import io.grantway.web.api.oauth2.ParResource;
import io.grantway.web.api.oauth2.UserInfoResource;
import io.grantway.web.api.partner.ApplicationResource;
import io.grantway.web.api.partner.KeyRotationResource;
import io.grantway.web.api.partner.RedirectUrisResource;
import io.grantway.web.api.partner.WebhookEventsResource;
import io.grantway.web.api.partner.WebhookResource;
import io.grantway.web.api.resource.CardResource;
import io.grantway.web.api.resource.UserResource;
import io.grantway.web.api.resource.WalletResource;
import io.grantway.web.api.security.DpopNonceFilter;
import io.grantway.web.api.security.NoStoreFilter;
import io.grantway.web.api.security.ProtectedFilter;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.HashSet;
import java.util.Set;

/** The partner API. */
@ApplicationPath("v1")
public class V1Api extends Application {

    /** The classes by name: a scan would put those of the other version under this path, too. */
    @Override
    public Set<Class<?>> getClasses() {
        var classes =
                new HashSet<Class<?>>(
                        Set.of(
                                LoginResource.class,
                                PasswordResetResource.class,
                                RegistrationResource.class,
                                AuthorizeResource.class,
                                InitiateResource.class,
                                RevokeResource.class,
                                TokenResource.class,
                                io.grantway.web.api.oauth2.AuthorizeResource.class,
                                ChallengeResource.class,
                                ClientRegistrationResource.class,
                                GrantResource.class,
                                IntrospectResource.class,
                                JwksResource.class,
                                LogoutResource.class,
                                MetadataResource.class,
                                ParResource.class,
                                io.grantway.web.api.oauth2.RevokeResource.class,
                                io.grantway.web.api.oauth2.TokenResource.class,
                                ApplicationResource.class,
                                CardResource.class,
                                KeyRotationResource.class,
                                RedirectUrisResource.class,
                                UserResource.class,
                                UserInfoResource.class,
                                WalletResource.class,
                                WebhookEventsResource.class,
                                WebhookResource.class,
                                DomainRefusalMapper.class,
                                RedirectUriRefusedMapper.class,
                                RegistrationRefusedMapper.class,
                                InsufficientScopeMapper.class,
                                LimitExceededMapper.class,
                                CorsFilter.class,
                                DpopNonceFilter.class,
                                NoStoreFilter.class,
                                PreflightFilter.class,
                                ProtectedFilter.class));
        classes.addAll(Everywhere.PROVIDERS);
        return classes;
    }
}
