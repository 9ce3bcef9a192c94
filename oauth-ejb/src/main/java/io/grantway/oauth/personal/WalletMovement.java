package io.grantway.oauth.personal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A payment of a user. */
record WalletMovement(
        UUID id,
        UUID walletId,
        BigDecimal amount,
        String currency,
        String recipient,
        String description,
        Instant createdAt)
        implements Row {

    @Override
    public Map<String, Object> json() {
        return Row.object(
                "id", id,
                "walletId", walletId,
                "amount", amount,
                "currency", currency,
                "recipient", recipient,
                "description", description,
                "createdAt", createdAt);
    }
}
