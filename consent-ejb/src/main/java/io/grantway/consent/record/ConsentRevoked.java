package io.grantway.consent.record;

import io.grantway.consent.permission.Permission;
import java.util.Set;
import java.util.UUID;

/**
 * Fired in the transaction that withdraws permissions. Who holds anything that stands on them must
 * end it in the same transaction.
 *
 * @param remaining what the user still grants to the application; empty when the connection ended
 */
public record ConsentRevoked(
        UUID userId, UUID applicationId, Set<Permission> revoked, Set<Permission> remaining) {}
