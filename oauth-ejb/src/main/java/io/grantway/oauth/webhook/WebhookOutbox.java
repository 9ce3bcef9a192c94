package io.grantway.oauth.webhook;

import com.nimbusds.jose.util.JSONObjectUtils;
import io.grantway.consent.audit.CheckpointSigned;
import io.grantway.consent.record.ConsentChanged;
import io.grantway.consent.record.ConsentStatus;
import io.grantway.consent.record.UserErased;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Writes events down in the transaction of the change that they tell of: both are there, or
 * neither. Partners without an endpoint get none.
 */
@Stateless
public class WebhookOutbox {

    @Inject WebhookEndpointRepository endpoints;
    @Inject WebhookEventRepository events;
    @Inject Clock clock;

    public void onConsentChanged(@Observes ConsentChanged change) {
        typeOf(change)
                .ifPresent(
                        type ->
                                add(
                                        change.tenantId(),
                                        change.userId(),
                                        type,
                                        change.at(),
                                        data(change)));
    }

    public void onUserErased(@Observes UserErased erasure) {
        add(
                erasure.tenantId(),
                erasure.userId(),
                WebhookEventType.USER_ERASED,
                erasure.at(),
                Map.of("userId", erasure.userId().toString()));
    }

    public void onCheckpointSigned(@Observes CheckpointSigned signed) {
        var checkpoint = signed.checkpoint();
        var data = new LinkedHashMap<String, Object>();
        data.put("seq", checkpoint.seq());
        data.put("hash", checkpoint.hash());
        data.put("jws", checkpoint.jws());
        add(
                checkpoint.tenantId(),
                null,
                WebhookEventType.AUDIT_CHECKPOINT,
                checkpoint.createdAt(),
                data);
    }

    /**
     * Adds an event, to be sent after the transaction; the id of the event, empty where the partner
     * has no endpoint.
     *
     * @param userId whose events it has to stay in order with; null where it stands alone
     * @param at when what it tells of happened
     * @param data what JSON can hold; without personal data, as it is kept in the clear
     */
    public Optional<UUID> add(
            UUID partnerId,
            UUID userId,
            WebhookEventType type,
            Instant at,
            Map<String, Object> data) {
        return endpoints
                .acknowledgeHours(partnerId)
                .map(
                        hours -> {
                            var now = clock.instant();
                            var event =
                                    new WebhookEvent(
                                            partnerId,
                                            userId,
                                            type,
                                            payload(type, at, data),
                                            now,
                                            type.isToBeAcknowledged()
                                                    ? now.plus(Duration.ofHours(hours))
                                                    : null);
                            events.insert(event);
                            return event.id();
                        });
    }

    /** Empty where neither a consent came into force nor one that was in force ended. */
    static Optional<WebhookEventType> typeOf(ConsentChanged change) {
        if (change.after() == ConsentStatus.GRANTED) {
            return Optional.of(WebhookEventType.CONSENT_GRANTED);
        }
        return change.before() == ConsentStatus.GRANTED
                ? Optional.of(WebhookEventType.CONSENT_REVOKED)
                : Optional.empty();
    }

    private static Map<String, Object> data(ConsentChanged change) {
        var data = new LinkedHashMap<String, Object>();
        put(data, "userId", change.userId());
        put(data, "applicationId", change.applicationId());
        put(data, "consentSetId", change.consentSetId());
        put(data, "recordId", change.recordId());
        put(data, "consentType", change.consentType());
        put(data, "status", change.after().name().toLowerCase(Locale.ROOT));
        return data;
    }

    private static void put(Map<String, Object> data, String field, Object value) {
        if (value != null) {
            data.put(field, value.toString());
        }
    }

    private static String payload(WebhookEventType type, Instant at, Map<String, Object> data) {
        var payload = new LinkedHashMap<String, Object>();
        payload.put("type", type.wireName());
        payload.put("timestamp", at.toString());
        payload.put("data", data);
        return JSONObjectUtils.toJSONString(payload);
    }
}
