package io.grantway.oauth.personal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A payment by card. */
record CardMovement(
        UUID id,
        UUID cardId,
        BigDecimal amount,
        String currency,
        String merchant,
        Instant createdAt)
        implements Row {

    @Override
    public Map<String, Object> json() {
        return Row.object(
                "id", id,
                "cardId", cardId,
                "amount", amount,
                "currency", currency,
                "merchant", merchant,
                "createdAt", createdAt);
    }
}
