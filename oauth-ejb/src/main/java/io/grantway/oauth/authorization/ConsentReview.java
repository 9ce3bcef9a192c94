package io.grantway.oauth.authorization;

import io.grantway.consent.permission.Permission;
import io.grantway.oauth.client.ApplicationProfile;
import java.util.Set;

/** Whether a user has to be asked. */
public sealed interface ConsentReview {

    /** All that is requested was granted before, under the policy in force. */
    record AlreadyGranted() implements ConsentReview {}

    /**
     * The consent page is due.
     *
     * @param required those of the requested permissions that can't be left out
     * @param held those that the user grants already
     */
    record Due(
            ApplicationProfile application,
            Set<Permission> requested,
            Set<Permission> required,
            Set<Permission> held,
            String policyVersion)
            implements ConsentReview {}
}
