package io.grantway.oauth.logout;

import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;

@Repository(dataStore = "oauth")
interface LogoutNoticeRepository {

    /** An application that got tokens by a sign-in, under a client key. */
    record Participant(UUID applicationId, String clientKey, UUID userId, String subject) {}

    /** A notice with where it goes. */
    record Row(
            UUID applicationId,
            String uri,
            String clientKey,
            String subject,
            UUID signInId,
            int attempts,
            Instant nextAttemptAt) {}

    @Insert
    void insert(LogoutNotice notice);

    StatelessSession session();

    /** Who got ID tokens by a sign-in and wants to be told; with a row for each client key. */
    default List<Participant> participants(UUID signInId) {
        return session()
                .createSelectionQuery(
                        "select distinct f.applicationId, f.clientKey, f.userId, f.subject"
                                + " from TokenFamily f"
                                + " join LogoutClient c on c.applicationId = f.applicationId"
                                + " where f.signInId = :signInId and c.backChannelUri is not null"
                                + " and concat(' ', f.scope, ' ') like '% openid %'",
                        Participant.class)
                .setParameter("signInId", signInId)
                .getResultList();
    }

    /** The applications that something is to be told to now. */
    @Query(
            "select c.applicationId from LogoutClient c where c.backChannelUri is not null and exists"
                    + " (select 1 from LogoutNotice n"
                    + " where n.applicationId = c.applicationId and n.nextAttemptAt <= :now)")
    List<UUID> applicationsInNeed(Instant now);

    @Query(
            "select id from LogoutNotice where applicationId = :applicationId"
                    + " and nextAttemptAt <= :now order by nextAttemptAt limit :most")
    List<UUID> due(UUID applicationId, Instant now, int most);

    /** 1: the attempt is yours; 0: another node's. */
    @Query(
            "update LogoutNotice set nextAttemptAt = :until, attempts = attempts + 1"
                    + " where id = :id and nextAttemptAt <= :now")
    int claim(UUID id, Instant until, Instant now);

    @Query(
            "select n.applicationId, c.backChannelUri, n.clientKey, n.subject, n.signInId,"
                    + " n.attempts, n.nextAttemptAt from LogoutNotice n"
                    + " join LogoutClient c on c.applicationId = n.applicationId"
                    + " where n.id = :id and c.backChannelUri is not null")
    Optional<Row> claimed(UUID id);

    /** 0 where the attempt counted as lost meanwhile, and is another's. */
    @Query(
            "update LogoutNotice set nextAttemptAt = :next"
                    + " where id = :id and nextAttemptAt = :claimedUntil")
    int retryLater(UUID id, Instant claimedUntil, Instant next);

    @Query("delete from LogoutNotice where id = :id")
    int delete(UUID id);

    @Query(
            "delete from LogoutNotice where id in"
                    + " (select id from LogoutNotice where giveUpAt < :before"
                    + " order by giveUpAt limit :batch)")
    int purge(Instant before, int batch);
}
