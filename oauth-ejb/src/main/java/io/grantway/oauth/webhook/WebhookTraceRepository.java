package io.grantway.oauth.webhook;

import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.util.List;
import java.util.UUID;

/** A user's events at a partner, as an erasure sees them. */
@Repository(dataStore = "oauth")
interface WebhookTraceRepository {

    @Query(
            "select id, sequenceNumber, payload from WebhookEvent"
                    + " where partnerId = :partnerId and userId = :userId"
                    + " and state in (PENDING, DEAD) and sequenceNumber > :after"
                    + " order by sequenceNumber limit :most")
    List<WebhookTrace> undelivered(UUID partnerId, UUID userId, long after, int most);

    @Query("update WebhookEvent set payload = :payload where id = :id")
    int replace(UUID id, String payload);

    @Query(
            "delete from WebhookEvent where partnerId = :partnerId and userId = :userId"
                    + " and state in (DELIVERED, DEAD)")
    int deleteDone(UUID partnerId, UUID userId);
}
