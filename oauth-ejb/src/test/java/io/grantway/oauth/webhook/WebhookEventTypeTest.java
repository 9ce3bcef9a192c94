package io.grantway.oauth.webhook;

import static io.grantway.consent.record.ConsentStatus.DENIED;
import static io.grantway.consent.record.ConsentStatus.GRANTED;
import static io.grantway.consent.record.ConsentStatus.REVOKED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.grantway.consent.record.ConsentChanged;
import io.grantway.consent.record.ConsentStatus;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WebhookEventTypeTest {

    static Stream<Arguments> changes() {
        return Stream.of(
                Arguments.of(null, GRANTED, "consent.granted"),
                Arguments.of(GRANTED, GRANTED, "consent.granted"),
                Arguments.of(REVOKED, GRANTED, "consent.granted"),
                Arguments.of(GRANTED, REVOKED, "consent.revoked"),
                Arguments.of(GRANTED, DENIED, "consent.revoked"),
                Arguments.of(null, DENIED, null),
                Arguments.of(DENIED, REVOKED, null),
                Arguments.of(DENIED, DENIED, null));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void aChangeIsToldAsWhatItDoes(ConsentStatus before, ConsentStatus after, String type) {
        var change =
                new ConsentChanged(
                        null, null, null, null, null, null, before, after, null, Instant.MIN);
        assertEquals(
                Optional.ofNullable(type),
                WebhookOutbox.typeOf(change).map(WebhookEventType::wireName));
    }
}
