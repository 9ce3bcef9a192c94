package io.grantway.oauth.staff;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Someone on the staff, as lists show them.
 *
 * @param signedInAt null where they never did
 * @param version of what was read, for {@link io.grantway.oauth.EditedMeanwhile}
 */
public record StaffMember(
        UUID id,
        String email,
        String name,
        Set<StaffRole> roles,
        boolean secondFactor,
        boolean active,
        Instant createdAt,
        Instant signedInAt,
        int version) {}
