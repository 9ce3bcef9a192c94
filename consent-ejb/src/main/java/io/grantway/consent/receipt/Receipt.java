package io.grantway.consent.receipt;

import java.time.Instant;
import java.util.UUID;

/**
 * A receipt as its user gets it.
 *
 * @param recordId the consent record that it is about
 * @param jws compact JWS, {@code typ} consent-receipt+jwt
 */
public record Receipt(UUID recordId, Instant issuedAt, String jws) {}
