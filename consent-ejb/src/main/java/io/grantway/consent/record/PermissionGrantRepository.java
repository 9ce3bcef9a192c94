package io.grantway.consent.record;

import io.grantway.consent.permission.Permission;
import jakarta.data.Limit;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Save;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

@Repository(dataStore = "consent")
interface PermissionGrantRepository {

    @Save
    void save(PermissionGrant grant);

    @Query("where userId = :userId and applicationId = :applicationId")
    List<PermissionGrant> of(UUID userId, UUID applicationId);

    @Query("where userId = :userId order by applicationId")
    List<PermissionGrant> of(UUID userId, Limit limit);

    @Query("where applicationId = :applicationId and userId > :after order by userId, permission")
    List<PermissionGrant> to(UUID applicationId, UUID after, Limit limit);

    /** Locks the rows until the end of the transaction; how many of the permissions still hold. */
    @Query(
            "update PermissionGrant set usedAt = :now where userId = :userId"
                    + " and applicationId = :applicationId and permission in :permissions")
    int use(UUID userId, UUID applicationId, Set<Permission> permissions, Instant now);

    /** 1: counted; 0: there is no room for it, or the user has answered anew since it was read. */
    @Query(
            "update PermissionGrant set spent = spent + :amount where userId = :userId"
                    + " and applicationId = :applicationId and permission = :permission"
                    + " and recordId = :recordId and spent + :amount <= :most")
    int spend(
            UUID userId,
            UUID applicationId,
            Permission permission,
            UUID recordId,
            BigDecimal amount,
            BigDecimal most);

    /** 1: revoked now; 0: it did not hold. */
    @Query(
            "delete from PermissionGrant where userId = :userId"
                    + " and applicationId = :applicationId and permission = :permission")
    int delete(UUID userId, UUID applicationId, Permission permission);
}
