package io.grantway.oauth.authorization;

import io.grantway.consent.permission.Permission;
import io.grantway.consent.record.Consents;
import io.grantway.oauth.OAuthError;
import io.grantway.oauth.OAuthException;
import io.grantway.oauth.grant.GrantAction;
import io.grantway.oauth.grant.GrantHandles;
import io.grantway.oauth.openid.GrantedScope;
import io.grantway.oauth.openid.IdentityGrants;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** What a request says of the grant that its answer goes into (Grant Management for OAuth 2.0). */
@Dependent
class ManagedGrants {

    @Inject GrantHandles grantHandles;
    @Inject Consents consents;
    @Inject IdentityGrants identityGrants;

    /**
     * Whether an answer ends what was granted before: never without the user, as anybody can send
     * the user's browser here.
     */
    boolean takesBack(AuthorizationSession session) {
        return session.grant() != null && session.grant().action() != GrantAction.MERGE;
    }

    /** What an answer ends, whatever of the request the user grants. */
    GrantedScope ending(AuthorizationSession session, UUID userId) {
        if (!takesBack(session)) {
            return new GrantedScope(Set.of(), Set.of());
        }
        var applicationId = session.client().applicationId();
        var beside = new HashSet<>(consents.granted(userId, applicationId));
        beside.removeAll(session.requested());
        return new GrantedScope(
                identityGrants.beyond(userId, applicationId, session.openId().scopes()), beside);
    }

    /** The name that the grant will have. */
    String name(AuthorizationSession session) {
        return grantHandles.name(session.grant());
    }

    /** A grant is of one user: nobody else's consent goes into it. */
    void requireOf(UUID userId, AuthorizationSession session) {
        var request = session.grant();
        if (request != null
                && request.grantId() != null
                && grantHandles
                        .user(request.grantId(), session.client().applicationId())
                        .filter(userId::equals)
                        .isEmpty()) {
            throw goneGrant(session);
        }
    }

    private static AuthorizationRefused goneGrant(AuthorizationSession session) {
        return new AuthorizationRefused(
                new OAuthException(
                        OAuthError.INVALID_GRANT_ID,
                        "grant_id is not a grant of the user who has signed in"),
                session.redirectUri(),
                session.state());
    }

    /** Names the grant, and leaves in it no more than the request wants there. */
    void manage(
            AuthorizationSession session,
            UUID userId,
            Set<Permission> granted,
            String grantId,
            ConsentAnswer answer) {
        var applicationId = session.client().applicationId();
        if (takesBack(session)) {
            consents.revoke(
                    userId,
                    applicationId,
                    EnumSet.complementOf(EnumSet.copyOf(granted)),
                    answer.circumstances());
            identityGrants.keep(userId, applicationId, session.openId().scopes());
        }
        if (!grantHandles.give(session.grant(), userId, applicationId, grantId)) {
            throw goneGrant(session);
        }
    }
}
