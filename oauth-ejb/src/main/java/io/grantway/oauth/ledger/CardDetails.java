package io.grantway.oauth.ledger;

import java.util.UUID;

/**
 * What may be shown of a card.
 *
 * @param lastFour the last four digits of its number
 * @param expiry {@code MM/YY}
 */
public record CardDetails(
        UUID id, String holderName, String lastFour, String expiry, CardStatus status) {}
