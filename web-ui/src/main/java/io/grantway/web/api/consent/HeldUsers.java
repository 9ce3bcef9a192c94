package io.grantway.web.api.consent;

import io.grantway.consent.record.ConsentNotFound;
import io.grantway.consent.record.ConsentSets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** The users of whom the calling partner holds anything: all others are not there. */
@ApplicationScoped
class HeldUsers {

    @Inject ConsentSets sets;
    @Inject Caller caller;

    /**
     * The user that a path names.
     *
     * @throws ConsentNotFound where the partner holds nothing of the user, or the caller may not
     *     ask for this one
     */
    UUID held(String segment) {
        var user = caller.user(segment);
        if (!sets.tenantsOf(user).contains(caller.tenantId())) {
            throw new ConsentNotFound();
        }
        return user;
    }
}
