package io.grantway.oauth.onboarding;

import io.grantway.consent.permission.Permission;
import io.grantway.oauth.client.Environment;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * One side of an application, with all that was filled in.
 *
 * @param groupId the same for its sides in sandbox and production
 * @param approved the permissions that it may ask for
 * @param required those of them that a user can't leave out
 * @param hostedUiVersion null while the hosted pages are not configured
 * @param version of what was read, for {@link io.grantway.oauth.EditedMeanwhile}
 */
public record ApplicationDetails(
        UUID id,
        UUID groupId,
        UUID partnerId,
        String partnerName,
        Environment environment,
        ApplicationSettings settings,
        Set<Permission> approved,
        Set<Permission> required,
        Integer hostedUiVersion,
        Instant createdAt,
        int version) {}
