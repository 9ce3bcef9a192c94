package io.grantway.oauth.clientregistration;

import io.grantway.consent.permission.Permission;
import io.grantway.oauth.client.ApplicationType;
import io.grantway.oauth.client.AuthMethod;
import io.grantway.oauth.client.GrantType;
import io.grantway.oauth.logout.LogoutSettings;
import io.grantway.oauth.onboarding.ClientSecuritySettings;
import io.grantway.oauth.openid.OpenIdSettings;
import io.grantway.oauth.redirect.RedirectUri;
import java.util.List;
import java.util.Set;

/** What a client may register. */
record CheckedMetadata(
        String name,
        ApplicationType type,
        List<RedirectUri> redirectUris,
        Set<GrantType> grants,
        Set<Permission> permissions,
        String tosUri,
        String policyUri,
        ClientSecuritySettings security,
        OpenIdSettings openId,
        LogoutSettings logout) {

    /** Whether it authenticates with a secret. */
    boolean hasSecret() {
        return hasSecret(security.authMethod());
    }

    static boolean hasSecret(AuthMethod method) {
        return method != AuthMethod.NONE && method != AuthMethod.PRIVATE_KEY_JWT;
    }

    /** For the journal, beside what the redirect URIs and the keys have there themselves. */
    String words() {
        return "%s, %s, %s, %s, %s"
                .formatted(
                        name,
                        type,
                        GrantType.format(grants),
                        Permission.format(permissions),
                        security.authMethod().text());
    }
}
