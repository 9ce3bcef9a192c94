package io.grantway.consent.subject;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * Counts the audit entries about subjects. No session bean: those can't be called any more when a
 * transaction is about to commit.
 */
@ApplicationScoped
public class SubjectEntries {

    @Inject SubjectKeyRepository keys;

    /**
     * Counts entries, and keeps the subject's key from being destroyed until the transaction ended.
     *
     * @throws IllegalStateException where it was destroyed
     */
    public void add(UUID subjectKeyId, int more) {
        if (keys.count(subjectKeyId, more) == 0) {
            throw new IllegalStateException("The user was erased");
        }
    }
}
