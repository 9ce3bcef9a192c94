package io.grantway.oauth.account;

import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Repository(dataStore = "oauth")
interface LoginSessionRepository {

    /** A living session with what proves its token. */
    record Row(
            String tokenHash,
            UUID userId,
            String email,
            String methods,
            Instant authenticatedAt,
            Instant lastSeenAt) {

        boolean isOfBrowser() {
            return lastSeenAt != null;
        }
    }

    @Insert
    void insert(LoginSession login);

    @Query(
            "select s.tokenHash, s.userId, u.email, s.methods, s.authenticatedAt, s.lastSeenAt"
                    + " from LoginSession s join UserAccount u on u.id = s.userId"
                    + " where s.id = :id and s.endedAt is null and s.expiresAt > :now")
    Optional<Row> living(UUID id, Instant now);

    @Query(
            "update LoginSession set tokenHash = :tokenHash, methods = :methods,"
                    + " authenticatedAt = :now, expiresAt = :expiresAt"
                    + " where id = :id and endedAt is null")
    int renew(UUID id, String tokenHash, String methods, Instant now, Instant expiresAt);

    @Query("update LoginSession set endedAt = :now where id = :id and endedAt is null")
    int end(UUID id, Instant now);

    @Query(
            "update LoginSession set lastSeenAt = :now, userAgent = :userAgent,"
                    + " ipAddress = :ipAddress where id = :id and lastSeenAt < :before")
    int seen(UUID id, String userAgent, String ipAddress, Instant now, Instant before);

    /** Those of browsers, the newest first. */
    @Query(
            "select id, userAgent, ipAddress, startedAt, lastSeenAt from LoginSession"
                    + " where userId = :userId and endedAt is null and expiresAt > :now"
                    + " and startedAt is not null order by id desc limit :most")
    List<OpenSignIn> open(UUID userId, Instant now, int most);

    /** Ends a sign-in, if it is this user's. */
    @Query(
            "update LoginSession set endedAt = :now"
                    + " where id = :id and userId = :userId and endedAt is null")
    int endOf(UUID userId, UUID id, Instant now);

    @Query(
            "update LoginSession set endedAt = :now"
                    + " where userId = :userId and id <> :id and endedAt is null")
    int endAllBut(UUID userId, UUID id, Instant now);

    @Query("update LoginSession set endedAt = :now where userId = :userId and endedAt is null")
    int endAll(UUID userId, Instant now);

    /** Those of a user that ended at exactly this time. */
    @Query("select id from LoginSession where userId = :userId and endedAt = :at")
    List<UUID> endedAt(UUID userId, Instant at);

    @Query("delete from LoginSession where userId = :userId")
    int delete(UUID userId);

    @Query(
            "delete from LoginSession where id in"
                    + " (select id from LoginSession where expiresAt < :before"
                    + " order by expiresAt limit :batch)")
    int purge(Instant before, int batch);
}
