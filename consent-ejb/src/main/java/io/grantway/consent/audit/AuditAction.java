package io.grantway.consent.audit;

/** What happened to a consent item. */
public enum AuditAction {
    CREATED,
    UPDATED,
    REVOKED
}
