package io.grantway.oauth.grant;

import io.grantway.oauth.Secrets;
import io.grantway.oauth.account.AccountDeleted;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * The names that applications have for what users grant them: 256 random bits, of one application
 * each. A user has one grant for an application at a time.
 */
@Dependent
public class GrantHandles {

    @Inject GrantHandleRepository handles;
    @Inject Secrets secrets;
    @Inject Clock clock;

    /** Whose grant it is; empty where the application has none of this name. */
    public Optional<UUID> user(String grantId, UUID applicationId) {
        return handles.user(grantId, applicationId);
    }

    /** The name that the grant of a request will have. */
    public String name(GrantRequest request) {
        return request.action() == GrantAction.CREATE ? secrets.randomText() : request.grantId();
    }

    /**
     * Gives the grant its name. A name that is there is kept from going until the caller's
     * transaction ended.
     *
     * @return false where the request is about a grant that has gone meanwhile
     */
    public boolean give(GrantRequest request, UUID userId, UUID applicationId, String name) {
        if (request.action() != GrantAction.CREATE) {
            return handles.hold(userId, applicationId, name) == 1;
        }
        var now = clock.instant();
        if (handles.replace(userId, applicationId, name, now) == 0
                && handles.add(userId, applicationId, name, now) == 0) {
            handles.replace(userId, applicationId, name, now);
        }
        return true;
    }

    /** Takes the name away with the grant. */
    public void remove(UUID userId, UUID applicationId) {
        handles.remove(userId, applicationId);
    }

    void onAccountDeleted(@Observes AccountDeleted event) {
        handles.removeAll(event.userId());
    }
}
