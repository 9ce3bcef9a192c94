package io.grantway.oauth.account;

import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Repository(dataStore = "oauth")
interface RememberedDeviceRepository {

    @Insert
    void insert(RememberedDevice device);

    @Query(
            "select tokenHash from RememberedDevice"
                    + " where id = :id and userId = :userId and expiresAt > :now")
    Optional<String> living(UUID id, UUID userId, Instant now);

    @Query(
            "select id, userAgent, createdAt, expiresAt from RememberedDevice"
                    + " where userId = :userId and expiresAt > :now order by id desc limit :most")
    List<RememberedBrowser> of(UUID userId, Instant now, int most);

    @Query("delete from RememberedDevice where userId = :userId and id = :id")
    int delete(UUID userId, UUID id);

    @Query("delete from RememberedDevice where userId = :userId")
    int deleteAll(UUID userId);

    @Query(
            "delete from RememberedDevice where id in"
                    + " (select id from RememberedDevice where expiresAt < :before"
                    + " order by expiresAt limit :batch)")
    int purge(Instant before, int batch);
}
