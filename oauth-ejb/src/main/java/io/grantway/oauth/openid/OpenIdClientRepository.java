package io.grantway.oauth.openid;

import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;

@Repository(dataStore = "oauth")
interface OpenIdClientRepository {

    @Find
    Optional<OpenIdClient> byId(UUID applicationId);

    @Query("delete from OpenIdClient where applicationId = :applicationId")
    int delete(UUID applicationId);

    StatelessSession session();

    default Optional<UUID> partner(UUID applicationId) {
        return session()
                .createSelectionQuery(
                        "select partnerId from Application where id = :id", UUID.class)
                .setParameter("id", applicationId)
                .uniqueResultOptional();
    }

    /** 1: the next version of the application is yours; 0: someone else was first. */
    default int claim(UUID applicationId, int version) {
        return session()
                .createMutationQuery(
                        "update Application set version = version + 1"
                                + " where id = :id and version = :version")
                .setParameter("id", applicationId)
                .setParameter("version", version)
                .executeUpdate();
    }

    @Insert
    void insert(OpenIdClient client);
}
