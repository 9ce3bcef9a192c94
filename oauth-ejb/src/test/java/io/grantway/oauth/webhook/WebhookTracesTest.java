package io.grantway.oauth.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class WebhookTracesTest {

    @Test
    void onlyTheIdsOfRecordAndSetGo() {
        assertEquals(
                "{\"type\":\"consent.revoked\",\"timestamp\":\"2026-01-01T00:00:00Z\","
                        + "\"data\":{\"userId\":\"u\",\"status\":\"revoked\"}}",
                WebhookTraces.withoutTies(
                        "{\"type\":\"consent.revoked\",\"timestamp\":\"2026-01-01T00:00:00Z\","
                                + "\"data\":{\"userId\":\"u\",\"consentSetId\":\"s\","
                                + "\"recordId\":\"r\",\"status\":\"revoked\"}}"));
    }

    @Test
    void anEventWithoutThemStaysAsItIs() {
        var payload = "{\"type\":\"user.erased\",\"data\":{\"userId\":\"u\"}}";

        assertEquals(payload, WebhookTraces.withoutTies(payload));
    }
}
