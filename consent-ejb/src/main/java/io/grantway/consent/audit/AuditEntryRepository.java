package io.grantway.consent.audit;

import jakarta.data.repository.Insert;
import jakarta.data.repository.Repository;

@Repository(dataStore = "consent")
interface AuditEntryRepository {

    @Insert
    void insert(AuditEntry entry);
}
