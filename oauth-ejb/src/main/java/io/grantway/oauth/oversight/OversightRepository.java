package io.grantway.oauth.oversight;

import jakarta.data.repository.Repository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;

@Repository(dataStore = "oauth")
interface OversightRepository {

    StatelessSession session();

    default Optional<UUID> userByEmail(String email) {
        return session()
                .createSelectionQuery("select id from UserAccount where email = :email", UUID.class)
                .setParameter("email", email)
                .uniqueResultOptional();
    }

    /** Newest first. */
    default List<UserTokens> tokens(UUID userId, int limit) {
        return session()
                .createSelectionQuery(
                        "select id, applicationId, scope, createdAt, rotatedAt, endsAt, revokedAt"
                                + " from TokenFamily where userId = :userId order by id desc",
                        UserTokens.class)
                .setParameter("userId", userId)
                .setMaxResults(limit)
                .getResultList();
    }
}
