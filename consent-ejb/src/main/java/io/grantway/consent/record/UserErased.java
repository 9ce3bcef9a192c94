package io.grantway.consent.record;

import java.time.Instant;
import java.util.UUID;

/**
 * Fired in the transaction that erases a user's personal data at a partner.
 *
 * @param tenantId the partner that held something of the user
 */
public record UserErased(UUID tenantId, UUID userId, Instant at) {}
