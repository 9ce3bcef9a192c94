package io.grantway.oauth.openid;

import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.hibernate.annotations.processing.SQL;

@Repository(dataStore = "oauth")
interface IdentityGrantRepository {

    @Query(
            "select scopes from IdentityGrant where userId = :userId"
                    + " and applicationId = :applicationId")
    Optional<String> scopes(UUID userId, UUID applicationId);

    StatelessSession session();

    default List<KnownTo> all(UUID userId) {
        return session()
                .createSelectionQuery(
                        "select applicationId, scopes, grantedAt from IdentityGrant"
                                + " where userId = :userId",
                        KnownTo.class)
                .setParameter("userId", userId)
                .list();
    }

    /** The applications of a partner that may know something of the user. */
    default List<UUID> applications(UUID userId, UUID partnerId) {
        return session()
                .createSelectionQuery(
                        "select g.applicationId from IdentityGrant g"
                                + " join Application a on a.id = g.applicationId"
                                + " where g.userId = :userId and a.partnerId = :partnerId",
                        UUID.class)
                .setParameter("userId", userId)
                .setParameter("partnerId", partnerId)
                .list();
    }

    /** The partners of all applications that may know something of the user. */
    default List<UUID> partners(UUID userId) {
        return session()
                .createSelectionQuery(
                        "select distinct a.partnerId from IdentityGrant g"
                                + " join Application a on a.id = g.applicationId"
                                + " where g.userId = :userId",
                        UUID.class)
                .setParameter("userId", userId)
                .list();
    }

    /** Locks what is known of the user until the end of the transaction; how much that is. */
    @Query("update IdentityGrant set grantedAt = grantedAt where userId = :userId")
    int hold(UUID userId);

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
