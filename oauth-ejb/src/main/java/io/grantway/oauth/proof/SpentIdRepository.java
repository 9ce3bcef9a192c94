package io.grantway.oauth.proof;

import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.time.Instant;
import org.hibernate.annotations.processing.SQL;

@Repository(dataStore = "oauth")
interface SpentIdRepository {

    /** 1: the id is new; 0: it was used before, on any node. */
    @SQL(
            "insert into spent_id (hash, expires_at) values (:hash, :expiresAt)"
                    + " on conflict do nothing")
    int spend(String hash, Instant expiresAt);

    @Query(
            "delete from SpentId where hash in"
                    + " (select hash from SpentId where expiresAt < :before"
                    + " order by expiresAt limit :batch)")
    int purge(Instant before, int batch);
}
