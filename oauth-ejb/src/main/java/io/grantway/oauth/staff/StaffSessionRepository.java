package io.grantway.oauth.staff;

import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@Repository(dataStore = "oauth")
interface StaffSessionRepository {

    /** A living session with what proves its token. */
    record Row(
            String tokenHash,
            Instant lastSeenAt,
            UUID staffId,
            String email,
            String name,
            String roles) {}

    @Insert
    void insert(StaffSession started);

    @Query(
            "select s.tokenHash, s.lastSeenAt, a.id, a.email, a.name, a.roles"
                    + " from StaffSession s join StaffAccount a on a.id = s.staffId"
                    + " where s.id = :id and s.endedAt is null and s.expiresAt > :now"
                    + " and s.lastSeenAt > :idleSince and a.active = true")
    Optional<Row> living(UUID id, Instant now, Instant idleSince);

    @Query("update StaffSession set lastSeenAt = :now where id = :id and lastSeenAt < :now")
    int seen(UUID id, Instant now);

    @Query("update StaffSession set endedAt = :now where id = :id and endedAt is null")
    int end(UUID id, Instant now);

    @Query("update StaffSession set endedAt = :now where staffId = :staffId and endedAt is null")
    int endAll(UUID staffId, Instant now);

    @Query(
            "delete from StaffSession where id in"
                    + " (select id from StaffSession where expiresAt < :before"
                    + " order by expiresAt limit :batch)")
    int purge(Instant before, int batch);
}
