package io.grantway.oauth.openid;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.grantway.consent.privacy.ErasureBegins;
import io.grantway.oauth.account.AccountDeleted;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Remembers what users let applications know of them, so that they are asked once. */
@Stateless
public class IdentityGrants {

    @Inject IdentityGrantRepository grants;
    @Inject Event<IdentityTakenBack> withdrawals;
    @Inject Clock clock;

    /** What the application may know of the user; empty where it never asked. */
    public Set<IdentityScope> of(UUID userId, UUID applicationId) {
        return grants.scopes(userId, applicationId)
                .map(scopes -> GrantedScope.parse(scopes).identity())
                .orElseGet(Set::of);
    }

    /** All applications that may know something of the user. */
    public List<KnownTo> all(UUID userId) {
        return grants.all(userId);
    }

    /** Those of one partner. */
    public List<UUID> applications(UUID userId, UUID partnerId) {
        return grants.applications(userId, partnerId);
    }

    /** Adds to what the application may know of the user. */
    public void add(UUID userId, UUID applicationId, Set<IdentityScope> scopes) {
        var now = clock.instant();
        var all = EnumSet.noneOf(IdentityScope.class);
        all.addAll(of(userId, applicationId));
        if (!all.addAll(scopes)) {
            return;
        }
        var text = new GrantedScope(all, Set.of()).format();
        if (grants.add(userId, applicationId, text, now) == 0) {
            grants.replace(userId, applicationId, text, now);
        }
    }

    /** What the application may know of the user beside this. */
    public Set<IdentityScope> beyond(UUID userId, UUID applicationId, Set<IdentityScope> scopes) {
        return beyond(of(userId, applicationId), scopes);
    }

    private static Set<IdentityScope> beyond(Set<IdentityScope> held, Set<IdentityScope> scopes) {
        return held.stream()
                .filter(scope -> !scope.claims().isEmpty() && !scopes.contains(scope))
                .collect(toUnmodifiableSet());
    }

    /**
     * Leaves nothing to tell of the user but this; that the user signs in with the application
     * stays as it is. Fires {@link IdentityTakenBack}.
     */
    public void keep(UUID userId, UUID applicationId, Set<IdentityScope> scopes) {
        var held = of(userId, applicationId);
        var gone = beyond(held, scopes);
        if (gone.isEmpty()) {
            return;
        }
        var rest = new TreeSet<>(held);
        rest.removeAll(gone);
        grants.replace(
                userId, applicationId, new GrantedScope(rest, Set.of()).format(), clock.instant());
        withdrawals.fire(new IdentityTakenBack(userId, applicationId, gone));
    }

    /** A partner may know a user who never consented to anything. */
    public void onErasureBegins(@Observes ErasureBegins event) {
        if (grants.hold(event.userId()) > 0) {
            grants.partners(event.userId()).forEach(event::isHeldFor);
        }
    }

    public void onAccountDeleted(@Observes AccountDeleted event) {
        grants.removeAll(event.userId());
    }

    /** Takes it all back. */
    public void remove(UUID userId, UUID applicationId) {
        grants.remove(userId, applicationId);
    }
}
