package io.grantway.oauth.logout;

import io.grantway.oauth.client.Environment;
import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;

@Repository(dataStore = "oauth")
interface LogoutClientRepository {

    /** Whose application it is, and where it runs. */
    record Place(UUID partnerId, Environment environment) {}

    @Find
    Optional<LogoutClient> byId(UUID applicationId);

    @Query("delete from LogoutClient where applicationId = :applicationId")
    int delete(UUID applicationId);

    @Insert
    void insert(LogoutClient client);

    StatelessSession session();

    default Optional<Place> place(UUID applicationId) {
        return session()
                .createSelectionQuery(
                        "select partnerId, environment from Application where id = :id",
                        Place.class)
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
}
