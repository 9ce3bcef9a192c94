package io.grantway.consent.audit;

import jakarta.data.Limit;
import jakarta.data.repository.Find;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;
import org.hibernate.annotations.processing.SQL;

@Repository(dataStore = "consent")
interface AuditChainRepository {

    StatelessSession session();

    /** Locks the head until the end of the transaction; null where there is no chain yet. */
    default AuditChain lock(UUID tenantId) {
        return session().get(AuditChain.class, tenantId, LockMode.PESSIMISTIC_WRITE);
    }

    @Find
    Optional<AuditChain> byId(UUID tenantId);

    /** 1: begun; 0: another was first. */
    @SQL(
            "insert into audit_chain (tenant_id, seq, hash) values (:tenantId, 0, :genesis)"
                    + " on conflict do nothing")
    int begin(UUID tenantId, String genesis);

    @Query(
            "update AuditChain set seq = :seq, hash = :hash, movedAt = coalesce(movedAt, :now)"
                    + " where tenantId = :tenantId")
    int move(UUID tenantId, long seq, String hash, Instant now);

    @Query("update AuditChain set movedAt = null where tenantId = :tenantId")
    int rest(UUID tenantId);

    /** Chains that have entries under no checkpoint, those that wait longest first. */
    @Query("select tenantId from AuditChain where movedAt <= :now order by movedAt")
    List<UUID> moved(Instant now, Limit limit);
}
