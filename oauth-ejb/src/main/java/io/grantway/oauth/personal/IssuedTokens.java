package io.grantway.oauth.personal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * The tokens of a connection, from the first to the last that was refreshed.
 *
 * @param subject by which the partner knows the user; null where that is the id
 */
record IssuedTokens(
        UUID id,
        UUID applicationId,
        String clientKey,
        String scope,
        String methods,
        String subject,
        Instant authenticatedAt,
        Instant createdAt,
        Instant rotatedAt,
        Instant endsAt,
        Instant revokedAt,
        String spendingLimit,
        BigDecimal spent)
        implements Row {

    @Override
    public Map<String, Object> json() {
        return Row.object(
                "id", id,
                "applicationId", applicationId,
                "clientKey", clientKey,
                "scope", scope,
                "methods", methods,
                "subject", subject,
                "authenticatedAt", authenticatedAt,
                "createdAt", createdAt,
                "rotatedAt", rotatedAt,
                "endsAt", endsAt,
                "revokedAt", revokedAt,
                "spendingLimit", spendingLimit,
                "spent", spendingLimit == null ? null : spent);
    }
}
