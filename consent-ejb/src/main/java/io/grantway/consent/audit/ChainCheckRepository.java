package io.grantway.consent.audit;

import jakarta.data.Limit;
import jakarta.data.repository.Find;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.hibernate.annotations.processing.SQL;

@Repository(dataStore = "consent")
interface ChainCheckRepository {

    StatelessSession session();

    @Find
    Optional<ChainCheck> byId(UUID tenantId);

    @SQL(
            "insert into audit_check (tenant_id, seq, hash, pass_began_at)"
                    + " values (:tenantId, 0, :genesis, :now) on conflict do nothing")
    int begin(UUID tenantId, String genesis, Instant now);

    /** 0: another node has gone on meanwhile. */
    @Query(
            "update ChainCheck set seq = :seq, hash = :hash, lookedAt = :now where tenantId = :tenantId"
                    + " and seq = :from and passBeganAt = :pass")
    int goOn(UUID tenantId, Instant pass, long from, long seq, String hash, Instant now);

    /** The pass has reached the head: nothing was wrong. */
    @Query(
            "update ChainCheck set verifiedAt = :now, verifiedSeq = seq, fault = null,"
                    + " faultSeq = null where tenantId = :tenantId and passBeganAt = :pass")
    int verified(UUID tenantId, Instant pass, Instant now);

    @Query(
            "update ChainCheck set faultSeq = :seq, fault = :words, lookedAt = :now where tenantId = :tenantId"
                    + " and passBeganAt = :pass")
    int fault(UUID tenantId, Instant pass, long seq, String words, Instant now);

    @Query(
            "update ChainCheck set seq = 0, hash = :genesis, passBeganAt = :now"
                    + " where tenantId = :tenantId and passBeganAt = :pass")
    int startOver(UUID tenantId, Instant pass, String genesis, Instant now);

    @Query(
            "select c.tenantId from AuditChain c left join ChainCheck k on k.tenantId = c.tenantId"
                    + " where c.seq > 0 and (k.lookedAt is null or k.lookedAt < :since)"
                    + " order by k.lookedAt nulls first, c.tenantId")
    List<UUID> notLookedAtSince(Instant since, Limit limit);

    default List<ChainState> states(UUID after, boolean faultyOnly, int limit) {
        return session()
                .createSelectionQuery(
                        "select c.tenantId, c.seq, k.verifiedAt, k.verifiedSeq, k.faultSeq,"
                                + " k.fault, (select max(p.createdAt) from StoredCheckpoint p"
                                + " where p.tenantId = c.tenantId) from AuditChain c"
                                + " left join ChainCheck k on k.tenantId = c.tenantId"
                                + " where c.seq > 0 and c.tenantId >= :after"
                                + (faultyOnly ? " and k.fault is not null" : "")
                                + " order by c.tenantId",
                        ChainState.class)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    default ChainSummary summary() {
        return session()
                .createSelectionQuery(
                        "select count(*), count(k.verifiedAt), count(k.fault), min(k.verifiedAt),"
                                + " (select max(p.createdAt) from StoredCheckpoint p)"
                                + " from AuditChain c"
                                + " left join ChainCheck k on k.tenantId = c.tenantId"
                                + " where c.seq > 0",
                        ChainSummary.class)
                .getSingleResult();
    }
}
