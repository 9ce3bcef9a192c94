package io.grantway.oauth.webhook;

import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The outbox, as those see it who fill and empty it. */
@Repository(dataStore = "oauth")
interface WebhookEventRepository {

    @Insert
    void insert(WebhookEvent event);

    @Query(
            "select id from WebhookEvent where partnerId = :partnerId and nextAttemptAt <= :now"
                    + " order by nextAttemptAt, sequenceNumber limit :most")
    List<UUID> due(UUID partnerId, Instant now, int most);

    /** 1: the attempt is yours; 0: another node's, or an earlier event of the user is pending. */
    @Query(
            "update WebhookEvent e set e.nextAttemptAt = :until, e.attempts = e.attempts + 1"
                    + " where e.id = :id and e.nextAttemptAt <= :now and not exists"
                    + " (select 1 from WebhookEvent earlier where earlier.partnerId = e.partnerId"
                    + " and earlier.userId = e.userId and earlier.state = PENDING"
                    + " and earlier.sequenceNumber < e.sequenceNumber)")
    int claim(UUID id, Instant until, Instant now);

    @Query(
            "select v.id, v.partnerId, v.userId, e.url, e.sealedSecret,"
                    + " case when e.previousSecretUntil > :now then e.sealedPreviousSecret end,"
                    + " v.payload, v.attempts, v.nextAttemptAt"
                    + " from WebhookEvent v join WebhookEndpoint e on e.partnerId = v.partnerId"
                    + " where v.id = :id and e.disabledAt is null")
    Optional<WebhookDelivery> delivery(UUID id, Instant now);

    /** Makes an event that has to wait for an earlier one due with that, or at the latest then. */
    @Query(
            "update WebhookEvent e set e.nextAttemptAt = least(:latest, coalesce("
                    + "(select max(earlier.nextAttemptAt) from WebhookEvent earlier"
                    + " where earlier.partnerId = e.partnerId and earlier.userId = e.userId"
                    + " and earlier.state = PENDING"
                    + " and earlier.sequenceNumber < e.sequenceNumber), :now))"
                    + " where e.id = :id and e.nextAttemptAt <= :now")
    int postpone(UUID id, Instant latest, Instant now);

    /** Makes the next event of a user due, unless an attempt at it failed before. */
    @Query(
            "update WebhookEvent set nextAttemptAt = :now"
                    + " where nextAttemptAt > :now and attempts = 0 and id in"
                    + " (select id from WebhookEvent where partnerId = :partnerId"
                    + " and userId = :userId and state = PENDING"
                    + " order by sequenceNumber limit 1)")
    int wakeNext(UUID partnerId, UUID userId, Instant now);

    @Query(
            "update WebhookEvent set state = DELIVERED, deliveredAt = :now, nextAttemptAt = null,"
                    + " lastError = null, purgeAt = case when acknowledgeDueAt is null then cast(:purgeAt as Instant) else purgeAt end"
                    + " where id = :id and state = PENDING")
    int deliver(UUID id, Instant now, Instant purgeAt);

    @Query(
            "update WebhookEvent set nextAttemptAt = :next, lastError = :error"
                    + " where id = :id and nextAttemptAt = :claimedUntil")
    int retryLater(UUID id, Instant claimedUntil, Instant next, String error);

    @Query(
            "update WebhookEvent set state = DEAD, nextAttemptAt = null, lastError = :error,"
                    + " purgeAt = case when acknowledgeDueAt is null then cast(:purgeAt as Instant) else purgeAt end"
                    + " where id = :id and nextAttemptAt = :claimedUntil")
    int bury(UUID id, Instant claimedUntil, String error, Instant purgeAt);

    @Query(
            "select count(*) from (select v.id as id from WebhookEvent v"
                    + " where v.partnerId = :partnerId and v.nextAttemptAt is not null"
                    + " order by v.nextAttemptAt limit :most)")
    long countPending(UUID partnerId, int most);

    @Query(
            "select count(*) from (select v.id as id from WebhookEvent v"
                    + " where v.awaitedUntil < :now order by v.awaitedUntil limit :most)")
    long countOverdue(Instant now, int most);

    @Query(
            "delete from WebhookEvent where id in"
                    + " (select id from WebhookEvent where purgeAt < :before"
                    + " order by purgeAt limit :batch)")
    int purge(Instant before, int batch);
}
