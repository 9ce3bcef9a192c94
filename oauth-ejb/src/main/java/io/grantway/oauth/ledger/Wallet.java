package io.grantway.oauth.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;

/** A user's wallet in the sandbox ledger. */
@Entity
@Table(name = "wallet")
class Wallet {

    @Id private UUID id;
    private UUID userId;
    private String currency;
    private BigDecimal balance;

    protected Wallet() {}

    Wallet(UUID id, UUID userId, String currency, BigDecimal balance) {
        this.id = id;
        this.userId = userId;
        this.currency = currency;
        this.balance = balance;
    }

    WalletBalance toBalance() {
        return new WalletBalance(id, currency, balance);
    }
}
