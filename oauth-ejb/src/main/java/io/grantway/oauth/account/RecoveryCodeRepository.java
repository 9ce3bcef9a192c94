package io.grantway.oauth.account;

import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@Repository(dataStore = "oauth")
interface RecoveryCodeRepository {

    @Insert
    void insertAll(List<RecoveryCode> codes);

    /** 1: the code is yours; 0: it is none of the user's, or was used before. */
    @Query(
            "update RecoveryCode set usedAt = :now"
                    + " where userId = :userId and hash = :hash and usedAt is null")
    int spend(UUID userId, String hash, Instant now);

    @Query("select count(this) from RecoveryCode where userId = :userId and usedAt is null")
    long good(UUID userId);

    @Query("delete from RecoveryCode where userId = :userId")
    int delete(UUID userId);
}
