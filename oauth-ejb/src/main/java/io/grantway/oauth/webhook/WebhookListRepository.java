package io.grantway.oauth.webhook;

import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A partner's own events, as it lists, retries and acknowledges them. */
@Repository(dataStore = "oauth")
interface WebhookListRepository {

    String COLUMNS =
            "select id, type, payload, state, createdAt, attempts, nextAttemptAt, lastError,"
                    + " deliveredAt, acknowledgeDueAt, acknowledgedAt from WebhookEvent ";

    @Query(COLUMNS + "where id = :id and partnerId = :partnerId")
    Optional<WebhookEventInfo> find(UUID partnerId, UUID id);

    @Query(
            COLUMNS
                    + "where partnerId = :partnerId and state = :state and id > :after"
                    + " order by id limit :most")
    List<WebhookEventInfo> inState(UUID partnerId, WebhookState state, UUID after, int most);

    /** In the order in which they fell due. */
    @Query(
            COLUMNS
                    + "where partnerId = :partnerId and awaitedUntil < :now"
                    + " and awaitedUntil >= :afterDue"
                    + " and (awaitedUntil > :afterDue or id > :after)"
                    + " order by awaitedUntil, id limit :most")
    List<WebhookEventInfo> overdue(
            UUID partnerId, Instant now, Instant afterDue, UUID after, int most);

    /** Of all partners, in the order in which they fell due. */
    @Query(
            "select v.id, v.partnerId, p.name, v.type, v.state, v.createdAt, v.awaitedUntil"
                    + " from WebhookEvent v join Partner p on p.id = v.partnerId"
                    + " where v.awaitedUntil < :now and v.awaitedUntil >= :afterDue"
                    + " and (v.awaitedUntil > :afterDue or v.id > :after)"
                    + " order by v.awaitedUntil, v.id limit :most")
    List<OverdueEvent> overdueEverywhere(Instant now, Instant afterDue, UUID after, int most);

    /** 1: it was a dead letter and is due again. */
    @Query(
            "update WebhookEvent set state = PENDING, attempts = 0, nextAttemptAt = :now,"
                    + " purgeAt = case when acknowledgeDueAt is null then cast(:purgeAt as Instant)"
                    + " else purgeAt end where id = :id and partnerId = :partnerId and state = DEAD")
    int retry(UUID partnerId, UUID id, Instant now, Instant purgeAt);

    /** Whoever acknowledges an event has it: it counts as delivered. */
    @Query(
            "update WebhookEvent set acknowledgedAt = :now, awaitedUntil = null, state = DELIVERED,"
                    + " deliveredAt = coalesce(deliveredAt, :now), nextAttemptAt = null,"
                    + " purgeAt = :purgeAt"
                    + " where id = :id and partnerId = :partnerId and acknowledgedAt is null")
    int acknowledge(UUID partnerId, UUID id, Instant now, Instant purgeAt);
}
