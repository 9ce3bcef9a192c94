package io.grantway.oauth.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookUrlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com",
                "https://example.com/hook?tenant=1",
                "https://example.com:8443/hook",
                "HTTPS://EXAMPLE.COM/hook",
                "http://localhost:4000/hook",
                "https://[2606:4700:4700::1111]/hook"
            })
    void isAccepted(String url) {
        assertEquals(url, new WebhookUrl(url).value());
    }

    @ParameterizedTest
    @CsvSource({
        "/hook, url must be an absolute https URL",
        "example.com/hook, url must be an absolute https URL",
        "'https:///hook', url must be an absolute https URL",
        "ftp://example.com/hook, url must be an absolute https URL",
        "file:///etc/passwd, url must be an absolute https URL",
        "javascript:alert(1), url must be an absolute https URL",
        "https://exa mple.com, url must be an absolute https URL",
        "https://user:secret@example.com/hook, url must not hold a user name or password",
        "https://example.com/hook#top, url must not have a fragment",
        "'https://example.com:0/hook', 'url must have a port from 1 to 65535, or none'",
        "'https://example.com:65536/hook', 'url must have a port from 1 to 65535, or none'"
    })
    void isRefused(String url, String reason) {
        var refused = assertThrows(InvalidWebhookUrl.class, () -> new WebhookUrl(url));
        assertEquals(reason, refused.getMessage());
    }

    @Test
    void aLongOneIsRefused() {
        var url = "https://example.com/" + "a".repeat(1_980);
        assertEquals(2_000, new WebhookUrl(url).value().length());
        assertThrows(InvalidWebhookUrl.class, () -> new WebhookUrl(url + "a"));
    }
}
