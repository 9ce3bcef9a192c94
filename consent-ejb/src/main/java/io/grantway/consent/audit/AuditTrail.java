package io.grantway.consent.audit;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;

/** The append-only account of every change of a consent. */
@Stateless
public class AuditTrail {

    @Inject AuditEntryRepository entries;
    @Inject Clock clock;

    /** Appends an entry in the transaction of the change itself: both are there, or neither. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void append(AuditedChange change) {
        entries.insert(new AuditEntry(change, clock.instant()));
    }
}
