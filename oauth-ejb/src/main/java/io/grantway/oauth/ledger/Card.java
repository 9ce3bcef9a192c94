package io.grantway.oauth.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A user's card in the sandbox ledger. */
@Entity
@Table(name = "card")
class Card {

    @Id private UUID id;
    private UUID userId;
    private String holderName;
    private String lastFour;
    private String expiry;

    @Enumerated(EnumType.STRING)
    private CardStatus status;

    protected Card() {}

    Card(UUID id, UUID userId, String holderName, String lastFour, String expiry) {
        this.id = id;
        this.userId = userId;
        this.holderName = holderName;
        this.lastFour = lastFour;
        this.expiry = expiry;
        this.status = CardStatus.ACTIVE;
    }

    UUID id() {
        return id;
    }

    CardDetails toDetails() {
        return new CardDetails(id, holderName, lastFour, expiry, status);
    }
}
