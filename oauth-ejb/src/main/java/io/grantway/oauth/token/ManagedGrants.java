package io.grantway.oauth.token;

import io.grantway.consent.audit.Actor;
import io.grantway.consent.permission.Permission;
import io.grantway.consent.record.Circumstances;
import io.grantway.consent.record.Consents;
import io.grantway.consent.record.Spendings;
import io.grantway.oauth.client.Client;
import io.grantway.oauth.grant.GrantHandles;
import io.grantway.oauth.openid.GrantedScope;
import io.grantway.oauth.openid.IdentityGrants;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;

/** What users grant, by the names that applications have for it (Grant Management, §6). */
@Stateless
public class ManagedGrants {

    @Inject GrantHandles handles;
    @Inject Consents consents;
    @Inject Spendings spendings;
    @Inject IdentityGrants identityGrants;
    @Inject Tokens tokens;

    /** What is granted; empty where the client has no such grant. */
    public Optional<ManagedGrant> find(Client client, String grantId) {
        var applicationId = client.applicationId();
        return handles.user(grantId, applicationId)
                .map(
                        user ->
                                new ManagedGrant(
                                        new GrantedScope(
                                                identityGrants.of(user, applicationId),
                                                consents.granted(user, applicationId)),
                                        spendings.limit(user, applicationId).orElse(null)));
    }

    /**
     * Ends a grant with all its tokens, as a withdrawal that the client brings.
     *
     * @return false where the client has no such grant
     */
    public boolean revoke(Client client, String grantId) {
        var applicationId = client.applicationId();
        var user = handles.user(grantId, applicationId);
        user.ifPresent(
                id -> {
                    withdraw(id, applicationId);
                    tokens.disconnect(id, applicationId);
                    withdraw(id, applicationId);
                });
        return user.isPresent();
    }

    /** Once more after the name has gone, for what was added to the grant meanwhile. */
    private void withdraw(UUID userId, UUID applicationId) {
        consents.revoke(
                userId,
                applicationId,
                EnumSet.allOf(Permission.class),
                Circumstances.of(Actor.partner(applicationId)));
    }
}
