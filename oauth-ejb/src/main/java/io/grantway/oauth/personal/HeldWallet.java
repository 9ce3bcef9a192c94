package io.grantway.oauth.personal;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;

/** A wallet of a user. */
record HeldWallet(UUID id, String currency, BigDecimal balance) implements Row {

    @Override
    public Map<String, Object> json() {
        return Row.object(
                "id", id,
                "currency", currency,
                "balance", balance);
    }
}
