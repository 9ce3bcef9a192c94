package io.grantway.web.api;

import io.grantway.web.api.consent.AuditChainResource;
import io.grantway.web.api.consent.ByPartnerFilter;
import io.grantway.web.api.consent.ConsentSetResource;
import io.grantway.web.api.consent.OnboardingResource;
import io.grantway.web.api.consent.PermissionResource;
import io.grantway.web.api.consent.PolicyResource;
import io.grantway.web.api.consent.UserAuditResource;
import io.grantway.web.api.consent.UserConsentResource;
import io.grantway.web.api.consent.UserDataResource;
import io.grantway.web.api.error.ConsentErrorMapper;
import io.grantway.web.api.security.DpopNonceFilter;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.HashSet;
import java.util.Set;

/** Consent management. */
@ApplicationPath("v2")
public class V2Api extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        var classes =
                new HashSet<Class<?>>(
                        Set.of(
                                AuditChainResource.class,
                                ConsentSetResource.class,
                                OnboardingResource.class,
                                PermissionResource.class,
                                PolicyResource.class,
                                UserAuditResource.class,
                                UserConsentResource.class,
                                UserDataResource.class,
                                ByPartnerFilter.class,
                                DpopNonceFilter.class,
                                ConsentErrorMapper.class));
        classes.addAll(Everywhere.PROVIDERS);
        return classes;
    }
}
