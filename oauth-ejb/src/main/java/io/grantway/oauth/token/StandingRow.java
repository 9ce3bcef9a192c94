package io.grantway.oauth.token;

import java.time.Instant;
import java.util.UUID;

/**
 * What decides on an introspection: the caller's key pair, and the family of the token that it asks
 * about; the latter's columns are all null where there is none.
 *
 * @param partnerId of the family's application
 */
record StandingRow(
        String secretHash, UUID callerPartnerId, UUID partnerId, String scope, Instant revokedAt) {

    boolean isCallersLiving() {
        return callerPartnerId.equals(partnerId) && revokedAt == null;
    }
}
