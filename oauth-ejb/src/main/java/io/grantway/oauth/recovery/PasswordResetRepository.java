package io.grantway.oauth.recovery;

import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@Repository(dataStore = "oauth")
interface PasswordResetRepository {

    @Insert
    void insert(PasswordReset reset);

    @Query("where id = :id and userId is not null and spentAt is null and expiresAt > :now")
    Optional<PasswordReset> living(UUID id, Instant now);

    /** 1: the link is yours; 0: it was used before, or is too old. */
    @Query(
            "update PasswordReset set spentAt = :now"
                    + " where id = :id and spentAt is null and expiresAt > :now")
    int spend(UUID id, Instant now);

    /** The links that a user has beside the one that was used. */
    @Query("update PasswordReset set spentAt = :now where userId = :userId and spentAt is null")
    int spendAll(UUID userId, Instant now);

    @Query(
            "delete from PasswordReset where id in"
                    + " (select id from PasswordReset where expiresAt < :before"
                    + " order by expiresAt limit :batch)")
    int purge(Instant before, int batch);
}
