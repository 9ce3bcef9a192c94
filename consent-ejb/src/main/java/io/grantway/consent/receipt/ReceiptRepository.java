package io.grantway.consent.receipt;

import jakarta.data.Limit;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@Repository(dataStore = "consent")
interface ReceiptRepository {

    @Insert
    void insert(StoredReceipt receipt);

    @Query("where subjectKeyId in :subjectKeyIds and recordId > :after order by recordId")
    List<StoredReceipt> after(Collection<UUID> subjectKeyIds, UUID after, Limit limit);

    @Query("delete from StoredReceipt where subjectKeyId = :subjectKeyId")
    int deleteOf(UUID subjectKeyId);
}
