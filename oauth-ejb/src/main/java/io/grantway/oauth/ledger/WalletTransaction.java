package io.grantway.oauth.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** A movement on a wallet. */
@Entity
@Table(name = "wallet_transaction")
class WalletTransaction {

    @Id private UUID id;
    private UUID walletId;
    private BigDecimal amount;
    private String currency;
    private String recipient;
    private String description;
    private Instant createdAt;

    protected WalletTransaction() {}

    WalletTransaction(
            UUID id,
            UUID walletId,
            BigDecimal amount,
            String currency,
            String recipient,
            String description,
            Instant createdAt) {
        this.id = id;
        this.walletId = walletId;
        this.amount = amount;
        this.currency = currency;
        this.recipient = recipient;
        this.description = description;
        this.createdAt = createdAt;
    }

    Movement toMovement() {
        return new Movement(id, amount, currency, recipient, description, createdAt);
    }
}
