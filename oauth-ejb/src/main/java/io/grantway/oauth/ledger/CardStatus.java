package io.grantway.oauth.ledger;

/** Whether a card can be paid with. */
public enum CardStatus {
    ACTIVE,
    FROZEN
}
