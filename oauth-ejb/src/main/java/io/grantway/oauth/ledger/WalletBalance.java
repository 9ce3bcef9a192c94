package io.grantway.oauth.ledger;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * A wallet and what is in it.
 *
 * @param currency ISO 4217
 * @param balance in major units, two decimals
 */
public record WalletBalance(UUID id, String currency, BigDecimal balance) {}
