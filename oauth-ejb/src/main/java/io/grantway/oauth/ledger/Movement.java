package io.grantway.oauth.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * A movement of money.
 *
 * @param amount in major units; negative where the user paid
 * @param currency ISO 4217
 * @param counterparty the recipient or the merchant
 */
public record Movement(
        UUID id,
        BigDecimal amount,
        String currency,
        String counterparty,
        String description,
        Instant createdAt) {}
