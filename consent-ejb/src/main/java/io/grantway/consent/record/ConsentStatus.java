package io.grantway.consent.record;

/** The state that a consent record puts an item in. */
public enum ConsentStatus {
    GRANTED,
    DENIED,
    REVOKED
}
