package io.grantway.consent.record;

import java.util.Locale;
import java.util.Optional;

/** The state that a consent record puts an item in. */
public enum ConsentStatus {
    GRANTED,
    DENIED,
    REVOKED;

    /** As it is written in requests, answers and audit entries. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a user or partner can ask for: granted or denied. */
    public static Optional<ConsentStatus> ofInput(String text) {
        if (GRANTED.text().equals(text)) {
            return Optional.of(GRANTED);
        }
        return DENIED.text().equals(text) ? Optional.of(DENIED) : Optional.empty();
    }
}
