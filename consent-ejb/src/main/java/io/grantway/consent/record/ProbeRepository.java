package io.grantway.consent.record;

import jakarta.data.repository.*;
import java.time.Instant;
import java.util.*;

@Repository(dataStore = "consent")
interface ProbeRepository {
    @Insert
    void insert(Probe p);

    @Find
    Optional<Probe> byId(UUID id);

    @Query("update Probe set createdAt=:now where id=:id and createdAt is null")
    int touch(UUID id, Instant now);

    record Row(UUID id, Instant at) {}

    @Query("select id, createdAt from Probe where id=:id")
    Row row(UUID id);
}
