package io.grantway.oauth.openid;

import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.processing.SQL;

@Repository(dataStore = "oauth")
interface IdentityGrantRepository {

    @Query(
            "select scopes from IdentityGrant where userId = :userId"
                    + " and applicationId = :applicationId")
    Optional<String> scopes(UUID userId, UUID applicationId);

    @SQL(
            "insert into identity_grant (user_id, application_id, scopes, granted_at)"
                    + " values (:userId, :applicationId, :scopes, :now) on conflict do nothing")
    int add(UUID userId, UUID applicationId, String scopes, Instant now);

    @Query(
            "update IdentityGrant set scopes = :scopes, grantedAt = :now"
                    + " where userId = :userId and applicationId = :applicationId")
    int replace(UUID userId, UUID applicationId, String scopes, Instant now);

    @Query("delete from IdentityGrant where userId = :userId")
    int removeAll(UUID userId);

    @Query("delete from IdentityGrant where userId = :userId and applicationId = :applicationId")
    int remove(UUID userId, UUID applicationId);
}
