package io.grantway.oauth.onboarding;

import io.grantway.oauth.EditedMeanwhile;
import io.grantway.oauth.InputCheck;
import io.grantway.oauth.InvalidInput;
import io.grantway.oauth.NotThere;
import io.grantway.oauth.client.AuthMethod;
import io.grantway.oauth.client.DpopPolicy;
import io.grantway.oauth.client.Environment;
import io.grantway.oauth.journal.Deed;
import io.grantway.oauth.journal.Journal;
import io.grantway.oauth.staff.Staff;
import io.grantway.oauth.staff.StaffAction;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;

/** How applications have to prove themselves. */
@Stateless
public class ClientSecurities {

    @Inject OnboardingRepository onboarding;
    @Inject ClientSecurityRepository securities;
    @Inject Journal journal;

    public ClientSecuritySettings of(UUID applicationId) {
        return securities.of(applicationId).orElseThrow(() -> new NotThere("application"));
    }

    /**
     * Changes what is demanded.
     *
     * @param version of the application as it was read
     * @throws InvalidInput naming the fields and what to change
     * @throws EditedMeanwhile where someone else changed the application since
     */
    public void change(Staff staff, UUID id, int version, ClientSecuritySettings to) {
        staff.require(StaffAction.EDIT_APPLICATION);
        var application = onboarding.application(id).orElseThrow(() -> new NotThere("application"));
        check(to, application.environment());
        var before = of(id);
        put(id, version, to);
        journal.write(
                staff.doer(),
                Deed.of("application.security-changed")
                        .at(application.partnerId(), id)
                        .to(id)
                        .change(before.words(), to.words()));
    }

    /**
     * Demands of one side of an application what is demanded of the other; keys are each side's
     * own, and so is the trust that lets an application ask for passwords.
     */
    public void copy(UUID from, UUID to, int version) {
        var demanded = of(from);
        put(
                to,
                version,
                new ClientSecuritySettings(
                        demanded.authMethod(),
                        null,
                        null,
                        demanded.dpop(),
                        demanded.pushedRequired(),
                        demanded.exchangePeers(),
                        false,
                        demanded.secondFactorForTransactions()));
    }

    /** Puts these settings in place of those there are. Who may is up to the caller. */
    public void put(UUID id, int version, ClientSecuritySettings to) {
        if (securities.update(id, version, to) == 0) {
            throw new EditedMeanwhile("The application");
        }
    }

    /**
     * @throws InvalidInput naming the fields and what to change
     */
    public void check(ClientSecuritySettings settings, Environment environment) {
        var check = new InputCheck();
        if (settings.authMethod() == null) {
            check.fault("authMethod", "must be chosen");
        }
        if (settings.dpop() == null) {
            check.fault("dpop", "must be chosen");
        }
        if (settings.jwks() != null) {
            KeySet.fault(settings.jwks()).ifPresent(fault -> check.fault("jwks", fault));
        }
        if (settings.jwksUri() != null) {
            KeySet.uriFault(settings.jwksUri(), environment)
                    .ifPresent(fault -> check.fault("jwksUri", fault));
        }
        if (settings.jwks() != null && settings.jwksUri() != null) {
            check.fault("jwksUri", "must be empty where the keys are given themselves");
        }
        if (settings.authMethod() == AuthMethod.PRIVATE_KEY_JWT
                && settings.jwks() == null
                && settings.jwksUri() == null) {
            check.fault("authMethod", "needs keys, or a link to them");
        }
        if (settings.firstParty() && settings.dpop() == DpopPolicy.OFF) {
            check.fault("dpop", "must not be off where the application signs users in itself");
        }
        check.done();
    }
}
