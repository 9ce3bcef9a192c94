package io.grantway.oauth.authorization;

import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.UUID;

@Repository(dataStore = "oauth")
interface PushedRequestRepository {

    @Insert
    void insert(PushedRequest request);

    /** 1: yours; 0: another client's, taken before, expired, or never pushed. */
    @Query(
            "update PushedRequest set takenAt = :now where hash = :hash"
                    + " and applicationId = :applicationId and takenAt is null"
                    + " and expiresAt > :now")
    int take(String hash, UUID applicationId, Instant now);

    @Query("select parameters from PushedRequest where hash = :hash")
    String parameters(String hash);

    @Query(
            "delete from PushedRequest where hash in"
                    + " (select hash from PushedRequest where expiresAt < :before"
                    + " order by expiresAt limit :batch)")
    int purge(Instant before, int batch);
}
