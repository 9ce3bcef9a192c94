package io.grantway.oauth.webhook;

import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.processing.SQL;

@Repository(dataStore = "oauth")
interface WebhookEndpointRepository {

    @Query(
            "select e.url, coalesce(a.acknowledgeHours, :usualHours), e.createdAt, e.disabledAt,"
                    + " e.previousSecretUntil from WebhookEndpoint e"
                    + " left join WebhookAgreement a on a.partnerId = e.partnerId"
                    + " where e.partnerId = :partnerId")
    Optional<WebhookEndpointInfo> find(UUID partnerId, int usualHours);

    @Query("select url from WebhookEndpoint where partnerId = :partnerId")
    Optional<String> url(UUID partnerId);

    /** 1: added; 0: the partner has an endpoint. */
    @SQL(
            "insert into webhook_endpoint"
                    + " (partner_id, url, sealed_secret, created_at)"
                    + " values (:partnerId, :url, :sealedSecret, :createdAt)"
                    + " on conflict do nothing")
    int add(UUID partnerId, String url, String sealedSecret, Instant createdAt);

    @Query(
            "update WebhookEndpoint set url = :url, disabledAt = null"
                    + " where partnerId = :partnerId")
    int move(UUID partnerId, String url);

    @Query(
            "update WebhookEndpoint set sealedPreviousSecret = sealedSecret,"
                    + " previousSecretUntil = :previousUntil, sealedSecret = :sealedSecret"
                    + " where partnerId = :partnerId")
    int rotate(UUID partnerId, String sealedSecret, Instant previousUntil);

    @Query("delete from WebhookEndpoint where partnerId = :partnerId")
    int remove(UUID partnerId);

    /** Unless the partner has named another URL meanwhile. */
    @Query(
            "update WebhookEndpoint set disabledAt = :now"
                    + " where partnerId = :partnerId and url = :url and disabledAt is null")
    int disable(UUID partnerId, String url, Instant now);

    @Query("select partnerId from WebhookEndpoint")
    List<UUID> partners();

    /** The partners that something is to be sent to now. */
    @Query(
            "select e.partnerId from WebhookEndpoint e where e.disabledAt is null and exists"
                    + " (select 1 from WebhookEvent v"
                    + " where v.partnerId = e.partnerId and v.nextAttemptAt <= :now)")
    List<UUID> withDueEvents(Instant now);
}
