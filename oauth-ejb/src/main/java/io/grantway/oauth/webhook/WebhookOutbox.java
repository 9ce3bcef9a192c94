package io.grantway.oauth.webhook;

import com.nimbusds.jose.util.JSONObjectUtils;
import io.grantway.consent.audit.CheckpointSigned;
import io.grantway.consent.record.ConsentChanged;
import io.grantway.consent.record.ConsentStatus;
import io.grantway.consent.record.UserErased;
import io.grantway.oauth.AuthorizationDetails;
import io.grantway.oauth.OAuthSettings;
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
 * neither. What a partner has to acknowledge is written without an endpoint, too: its clock runs,
 * and it goes out when there is one.
 */
@Stateless
public class WebhookOutbox {

    @Inject WebhookEndpointRepository endpoints;
    @Inject WebhookEventRepository events;
    @Inject WebhookAgreementRepository agreements;
    @Inject WebhookTraces traces;
    @Inject OAuthSettings settings;
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
        traces.erase(erasure.tenantId(), erasure.userId());
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
     * has no endpoint and need not acknowledge it.
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
        var now = clock.instant();
        Instant dueAt = null;
        if (type.isToBeAcknowledged()) {
            dueAt = now.plus(Duration.ofHours(acknowledgeHours(partnerId)));
        } else if (endpoints.url(partnerId).isEmpty()) {
            return Optional.empty();
        }
        var event =
                new WebhookEvent(
                        partnerId,
                        userId,
                        type,
                        payload(type, at, data),
                        now,
                        dueAt,
                        (dueAt == null ? now : dueAt).plus(settings.webhookPatience()));
        events.insert(event);
        return Optional.of(event.id());
    }

    private int acknowledgeHours(UUID partnerId) {
        return agreements.hours(partnerId).orElseGet(settings::webhookAcknowledgeHours);
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
        if (change.limit() != null) {
            data.put(AuthorizationDetails.NAME, AuthorizationDetails.json(change.limit()));
        }
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
