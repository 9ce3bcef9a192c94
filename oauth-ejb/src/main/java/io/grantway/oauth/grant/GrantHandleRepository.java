package io.grantway.oauth.grant;

import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.processing.SQL;

@Repository(dataStore = "oauth")
interface GrantHandleRepository {

    @Query(
            "select userId from GrantHandle where grantId = :grantId"
                    + " and applicationId = :applicationId")
    Optional<UUID> user(String grantId, UUID applicationId);

    @SQL(
            "insert into grant_handle (user_id, application_id, grant_id, created_at)"
                    + " values (:userId, :applicationId, :grantId, :now) on conflict do nothing")
    int add(UUID userId, UUID applicationId, String grantId, Instant now);

    @Query(
            "update GrantHandle set grantId = :grantId, createdAt = :now"
                    + " where userId = :userId and applicationId = :applicationId")
    int replace(UUID userId, UUID applicationId, String grantId, Instant now);

    /** Locks the row until the end of the transaction; 0: the name means nothing any more. */
    @Query(
            "update GrantHandle set createdAt = createdAt where grantId = :grantId"
                    + " and userId = :userId and applicationId = :applicationId")
    int hold(UUID userId, UUID applicationId, String grantId);

    @Query("delete from GrantHandle where userId = :userId and applicationId = :applicationId")
    int remove(UUID userId, UUID applicationId);

    @Query("delete from GrantHandle where userId = :userId")
    int removeAll(UUID userId);
}
