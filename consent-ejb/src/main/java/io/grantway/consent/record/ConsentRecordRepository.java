package io.grantway.consent.record;

import jakarta.data.repository.Insert;
import jakarta.data.repository.Repository;

@Repository(dataStore = "consent")
interface ConsentRecordRepository {

    @Insert
    void insert(ConsentRecord record);
}
