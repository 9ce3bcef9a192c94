package io.grantway.oauth.client;

/** Whether the tokens of an application are bound to a key of its own (RFC 9449). */
public enum DpopPolicy {
    /** Proofs are passed over, tokens are bearer tokens. */
    OFF,
    /** A request with a proof gets bound tokens. */
    OPTIONAL,
    /** No tokens without a proof. */
    REQUIRED
}
