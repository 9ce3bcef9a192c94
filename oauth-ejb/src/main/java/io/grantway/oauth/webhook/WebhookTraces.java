package io.grantway.oauth.webhook;

import com.nimbusds.jose.util.JSONObjectUtils;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Erases what ties a user to entries of the audit chain from the events about that user. */
@Dependent
class WebhookTraces {

    private static final int BATCH = 500;
    private static final Set<String> TIES = Set.of("recordId", "consentSetId");

    @Inject WebhookTraceRepository events;

    /**
     * Deletes the events that nothing more is to be sent of, and takes the ids of records and sets
     * out of the others. In this order an event that is delivered or retried meanwhile is met by
     * one of the two.
     */
    void erase(UUID partnerId, UUID userId) {
        List<WebhookTrace> batch;
        var after = -1L;
        do {
            batch = events.undelivered(partnerId, userId, after, BATCH);
            for (var event : batch) {
                events.replace(event.id(), withoutTies(event.payload()));
                after = event.sequenceNumber();
            }
        } while (batch.size() == BATCH);
        events.deleteDone(partnerId, userId);
    }

    static String withoutTies(String payload) {
        try {
            var json = JSONObjectUtils.parse(payload);
            if (json.get("data") instanceof Map<?, ?> data) {
                data.keySet().removeAll(TIES);
            }
            return JSONObjectUtils.toJSONString(json);
        } catch (ParseException e) {
            throw new IllegalStateException("An event's payload is no JSON object", e);
        }
    }
}
