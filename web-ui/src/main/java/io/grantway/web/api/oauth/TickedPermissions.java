package io.grantway.web.api.oauth;

import io.grantway.consent.permission.Permission;
import io.grantway.oauth.OAuthError;
import io.grantway.oauth.OAuthException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** The permissions that a user ticked on a screen of the application's own. */
public final class TickedPermissions {

    private TickedPermissions() {}

    /**
     * @throws OAuthException invalid_scope where one of them is none
     */
    public static Set<Permission> of(Collection<String> scopes) {
        var permissions = EnumSet.noneOf(Permission.class);
        for (var scope : scopes) {
            permissions.add(
                    Permission.ofScope(scope)
                            .orElseThrow(
                                    () ->
                                            new OAuthException(
                                                    OAuthError.INVALID_SCOPE,
                                                    "granted has an unknown permission")));
        }
        return permissions;
    }
}
