package io.grantway.oauth.inspector;

import io.grantway.oauth.PageRange;
import io.grantway.oauth.client.Environment;
import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;

@Repository(dataStore = "oauth")
interface RefusedCallRepository {

    @Insert
    void insert(StoredCall call);

    @Find
    Optional<StoredCall> byId(UUID id);

    /** The application of a key of the sandbox, living or not. */
    default Optional<UUID> sandboxApplication(String clientKey) {
        return session()
                .createSelectionQuery(
                        "select k.applicationId from ClientKeyPair k"
                                + " join Application a on a.id = k.applicationId"
                                + " where k.clientKey = :clientKey and a.environment = :sandbox",
                        UUID.class)
                .setParameter("clientKey", clientKey)
                .setParameter("sandbox", Environment.SANDBOX)
                .uniqueResultOptional();
    }

    @Query(
            "select count(this) from StoredCall"
                    + " where applicationId = :applicationId and occurredAt > :since")
    long since(UUID applicationId, Instant since);

    default List<RefusedCallLine> page(UUID applicationId, PageRange range) {
        return session()
                .createSelectionQuery(
                        "select id, occurredAt, method, path, status, message from StoredCall"
                                + " where applicationId = :applicationId"
                                + " order by occurredAt desc, id desc",
                        RefusedCallLine.class)
                .setParameter("applicationId", applicationId)
                .setFirstResult(range.first())
                .setMaxResults(range.size())
                .getResultList();
    }

    default long count(UUID applicationId) {
        return session()
                .createSelectionQuery(
                        "select count(x.id) from (select c.id as id from StoredCall c"
                                + " where c.applicationId = :applicationId"
                                + " order by c.occurredAt desc limit "
                                + (PageRange.MOST_COUNTED + 1)
                                + ") x",
                        Long.class)
                .setParameter("applicationId", applicationId)
                .getSingleResult();
    }

    @Query(
            "delete from StoredCall where id in"
                    + " (select id from StoredCall where occurredAt < :before"
                    + " order by occurredAt limit :batch)")
    int purge(Instant before, int batch);

    StatelessSession session();
}
