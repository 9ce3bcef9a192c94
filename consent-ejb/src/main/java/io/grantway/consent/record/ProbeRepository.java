package io.grantway.consent.record;

import jakarta.data.repository.*;
import java.time.Instant;
import java.util.*;

@Repository(dataStore = "consent")
public interface ProbeRepository {
    @Insert
    void insert(Probe p);

    @Find
    Optional<Probe> byId(UUID id);

    @Query("update Probe set createdAt=:now where id=:id and createdAt is null")
    int touch(UUID id, Instant now);

    @Query(
            "insert into Probe (id, name, hash) values (:id, :name, :hash) on conflict(id) do nothing")
    int insertOnce(UUID id, String name, byte[] hash);

    record Row(UUID id, Instant at) {}

    @Query("select id, createdAt from Probe where id=:id")
    Row row(UUID id);

    @Query("select count(*) from Probe where name=:name")
    long count(String name);
}
