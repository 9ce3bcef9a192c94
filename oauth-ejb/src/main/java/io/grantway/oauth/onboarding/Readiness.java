package io.grantway.oauth.onboarding;

import io.grantway.oauth.NotThere;
import io.grantway.oauth.client.ApplicationType;
import io.grantway.oauth.client.Environment;
import io.grantway.oauth.client.GrantType;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

/** The checklist "ready for production" of an application. */
@Stateless
public class Readiness {

    private static final Duration LASTING = Duration.ofDays(30);

    @Inject Applications applications;
    @Inject OnboardingRepository onboarding;
    @Inject Clock clock;

    /**
     * What is needed, in the order in which to do it, and whether it is there. What the application
     * has no use for is left out.
     *
     * @param groupId of the application, in any environment
     */
    public Map<Requirement, Boolean> of(UUID groupId) {
        var sides = applications.sides(groupId);
        if (sides.isEmpty()) {
            throw new NotThere("application");
        }
        var done = new EnumMap<Requirement, Boolean>(Requirement.class);
        var production =
                sides.stream()
                        .filter(side -> side.environment() == Environment.PRODUCTION)
                        .findFirst();
        done.put(Requirement.PRODUCTION_SIDE, production.isPresent());
        production.ifPresent(side -> check(side, done));
        return done;
    }

    private void check(ApplicationDetails side, Map<Requirement, Boolean> done) {
        var settings = side.settings();
        done.put(Requirement.CONTACT, !settings.contacts().isEmpty());
        if (settings.grants().contains(GrantType.AUTHORIZATION_CODE)) {
            done.put(Requirement.TERMS, settings.termsUri() != null);
            done.put(Requirement.PRIVACY, settings.privacyUri() != null);
            done.put(Requirement.PERMISSIONS, !side.approved().isEmpty());
            done.put(Requirement.REDIRECT_URI, onboarding.approvedRedirectUris(side.id()) > 0);
            if (settings.type() != ApplicationType.BACKEND) {
                done.put(Requirement.HOSTED_UI, side.hostedUiVersion() != null);
            }
        }
        done.put(
                Requirement.KEY,
                onboarding.lastingKeys(side.id(), clock.instant().plus(LASTING)) > 0);
        done.put(Requirement.NO_EXPOSED_KEY, onboarding.exposedKeys(side.id()) == 0);
        done.put(Requirement.NO_PENDING_REQUEST, onboarding.pendingRequests(side.id()) == 0);
    }
}
