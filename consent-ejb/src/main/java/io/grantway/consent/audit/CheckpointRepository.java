package io.grantway.consent.audit;

import jakarta.data.Limit;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.util.List;
import java.util.UUID;

@Repository(dataStore = "consent")
interface CheckpointRepository {

    @Insert
    void insert(StoredCheckpoint checkpoint);

    @Query("where tenantId = :tenantId and seq >= :from order by seq")
    List<StoredCheckpoint> from(UUID tenantId, long from, Limit limit);

    @Query("where tenantId = :tenantId and seq > :after and seq <= :last order by seq")
    List<StoredCheckpoint> between(UUID tenantId, long after, long last);

    @Query("where tenantId = :tenantId order by seq desc")
    List<StoredCheckpoint> newest(UUID tenantId, Limit limit);
}
