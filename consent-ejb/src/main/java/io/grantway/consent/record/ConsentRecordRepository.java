package io.grantway.consent.record;

import jakarta.data.Limit;
import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Repository(dataStore = "consent")
interface ConsentRecordRepository {

    @Insert
    void insert(ConsentRecord record);

    @Find
    Optional<ConsentRecord> byId(UUID id);

    /** Decisions under one key, in the order of their making. */
    @Query("where subjectKeyId = :subjectKeyId and id > :after order by id")
    List<ConsentRecord> of(UUID subjectKeyId, UUID after, Limit limit);
}
