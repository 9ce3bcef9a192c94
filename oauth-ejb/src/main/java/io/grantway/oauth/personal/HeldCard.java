package io.grantway.oauth.personal;

import io.grantway.oauth.ledger.CardStatus;
import java.util.Map;
import java.util.UUID;

/** A card of a user. */
record HeldCard(UUID id, String holderName, String lastFour, String expiry, CardStatus status)
        implements Row {

    @Override
    public Map<String, Object> json() {
        return Row.object(
                "id", id,
                "holderName", holderName,
                "lastFour", lastFour,
                "expiry", expiry,
                "status", status);
    }
}
