package io.grantway.consent.audit;

import jakarta.data.Limit;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;

@Repository(dataStore = "consent")
interface AuditEntryRepository {

    StatelessSession session();

    default void insert(List<AuditEntry> entries) {
        session().insertMultiple(entries);
    }

    /** Entries about one subject; the limit's start says how many to pass over. */
    @Query("where subject in :subjects order by seq")
    List<AuditEntry> about(List<String> subjects, Limit limit);

    @Query("where tenantId = :tenantId and seq > :after order by seq")
    List<AuditEntry> after(UUID tenantId, long after, Limit limit);

    @Query("where subject in :subjects and seq > :after order by seq")
    List<AuditEntry> about(List<String> subjects, long after, Limit limit);

    @Query("where subject in :subjects and seq < :before order by seq desc")
    List<AuditEntry> aboutBefore(List<String> subjects, long before, Limit limit);

    @Query("where tenantId = :tenantId and seq < :before order by seq desc")
    List<AuditEntry> before(UUID tenantId, long before, Limit limit);

    @Query("where tenantId = :tenantId and seq = :seq")
    Optional<AuditEntry> at(UUID tenantId, long seq);
}
