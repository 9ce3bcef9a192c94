package io.grantway.oauth.authorization;

import io.grantway.consent.permission.Permission;
import io.grantway.consent.policy.PolicyText;
import io.grantway.oauth.client.ApplicationProfile;
import io.grantway.oauth.openid.GrantedScope;
import java.util.List;
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
     * @param changed the texts that changed materially since the user granted them: each says what
     *     changed
     * @param ending what else the application holds, and loses with the answer; mostly nothing
     */
    record Due(
            ApplicationProfile application,
            Set<Permission> requested,
            Set<Permission> required,
            Set<Permission> held,
            String policyVersion,
            List<PolicyText> changed,
            GrantedScope ending)
            implements ConsentReview {}
}
