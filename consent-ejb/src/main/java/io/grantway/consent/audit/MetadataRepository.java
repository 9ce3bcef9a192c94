package io.grantway.consent.audit;

import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@Repository(dataStore = "consent")
interface MetadataRepository {

    @Insert
    void insert(Metadata metadata);

    @Query("where recordId in :recordIds")
    List<Metadata> of(Collection<UUID> recordIds);

    @Query("delete from Metadata where subjectKeyId = :subjectKeyId")
    int deleteOf(UUID subjectKeyId);
}
