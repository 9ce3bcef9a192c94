package io.grantway.oauth.inspector;

import io.grantway.consent.time.TimeOrderedId;
import io.grantway.oauth.OAuthSettings;
import io.grantway.oauth.Page;
import io.grantway.oauth.PageRange;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * The refused calls of sandbox applications, for 7 days. A production server keeps none, and no
 * application gets more of them in an hour than the settings say.
 */
@Stateless
public class Inspector {

    private static final Duration KEPT = Duration.ofDays(7);
    private static final Duration HOUR = Duration.ofHours(1);

    @Inject RefusedCallRepository calls;
    @Inject SandboxKeys keys;
    @Inject SpentQuotas spent;
    @Inject OAuthSettings settings;
    @Inject Clock clock;

    /** Whether refused calls are kept for the application of this client key. */
    public boolean watches(String clientKey) {
        return !settings.isProduction()
                && settings.inspectedCallsAnHour() > 0
                && keys.application(clientKey)
                        .filter(application -> !spent.isSpent(application))
                        .isPresent();
    }

    /** Keeps a refused call; what it is found by, empty where it is not kept. */
    public Optional<UUID> keep(NewRefusal refusal) {
        if (!watches(refusal.clientKey())) {
            return Optional.empty();
        }
        var application = keys.application(refusal.clientKey()).orElseThrow();
        var now = clock.instant();
        if (calls.since(application, now.minus(HOUR)) >= settings.inspectedCallsAnHour()) {
            spent.note(application);
            return Optional.empty();
        }
        var id = TimeOrderedId.at(now);
        calls.insert(new StoredCall(id, application, refusal, now));
        return Optional.of(id);
    }

    public Optional<RefusedCall> byRef(UUID errorRef) {
        return calls.byId(errorRef)
                .map(StoredCall::toRefusedCall)
                .filter(call -> call.at().isAfter(clock.instant().minus(KEPT)));
    }

    /** The refused calls of an application, newest first. */
    public Page<RefusedCallLine> page(UUID applicationId, PageRange range) {
        return Page.of(calls.page(applicationId, range), calls.count(applicationId));
    }

    /** Deletes some of the calls that were kept long enough; how many. */
    public int purge(int batch) {
        return calls.purge(clock.instant().minus(KEPT), batch);
    }
}
