package io.grantway.consent.subject;

import jakarta.data.Limit;
import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Repository(dataStore = "consent")
interface SubjectKeyRepository {

    @Insert
    void insert(StoredSubjectKey key);

    @Find
    Optional<StoredSubjectKey> byId(UUID id);

    @Query("where userId = :userId and tenantId = :tenantId order by id")
    List<StoredSubjectKey> of(UUID userId, UUID tenantId, Limit limit);

    @Query(
            "select distinct tenantId from StoredSubjectKey where userId = :userId"
                    + " order by tenantId")
    List<UUID> tenantsOf(UUID userId, Limit limit);

    @Query("update StoredSubjectKey set userId = :userId where id = :id and userId is null")
    int link(UUID id, UUID userId);

    /** 0: the key was destroyed. */
    @Query("update StoredSubjectKey set entries = entries + :more where id = :id")
    int count(UUID id, long more);

    @Query("delete from StoredSubjectKey where id = :id")
    int delete(UUID id);
}
