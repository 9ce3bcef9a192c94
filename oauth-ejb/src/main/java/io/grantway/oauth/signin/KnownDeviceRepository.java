package io.grantway.oauth.signin;

import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.hibernate.annotations.processing.SQL;

@Repository(dataStore = "oauth")
interface KnownDeviceRepository {

    StatelessSession session();

    default boolean isKnown(String email, String markHash) {
        return session()
                        .createSelectionQuery(
                                "select count(*) from KnownDevice d join UserAccount u"
                                        + " on u.id = d.userId"
                                        + " where u.email = :email and d.markHash = :markHash",
                                Long.class)
                        .setParameter("email", email)
                        .setParameter("markHash", markHash)
                        .getSingleResult()
                > 0;
    }

    /** 1: this user's device is known, and was seen now. */
    @Query(
            "update KnownDevice set lastSeenAt = :now"
                    + " where userId = :userId and markHash = :markHash")
    int seen(UUID userId, String markHash, Instant now);

    /** 1: it is known from now on; 0: it was before. */
    @SQL(
            "insert into known_device (id, user_id, mark_hash, first_seen_at, last_seen_at)"
                    + " values (:id, :userId, :markHash, :now, :now) on conflict do nothing")
    int add(UUID id, UUID userId, String markHash, Instant now);

    /** Keeps those of a user that were seen last. */
    @Query(
            "delete from KnownDevice where userId = :userId and id not in"
                    + " (select id from KnownDevice where userId = :userId"
                    + " order by lastSeenAt desc limit :most)")
    int keep(UUID userId, int most);

    @Query("select count(*) from KnownDevice where userId = :userId")
    long count(UUID userId);

    @Query("delete from KnownDevice where userId = :userId")
    int delete(UUID userId);
}
