package io.grantway.oauth.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** A payment by card. */
@Entity
@Table(name = "card_transaction")
class CardTransaction {

    @Id private UUID id;
    private UUID cardId;
    private BigDecimal amount;
    private String currency;
    private String merchant;
    private Instant createdAt;

    protected CardTransaction() {}

    CardTransaction(
            UUID id,
            UUID cardId,
            BigDecimal amount,
            String currency,
            String merchant,
            Instant createdAt) {
        this.id = id;
        this.cardId = cardId;
        this.amount = amount;
        this.currency = currency;
        this.merchant = merchant;
        this.createdAt = createdAt;
    }

    Movement toMovement() {
        return new Movement(id, amount, currency, merchant, "Card payment", createdAt);
    }
}
