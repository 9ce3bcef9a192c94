package io.grantway.web.pages.account.choice;

import io.grantway.consent.record.ConsentStatus;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a user answers a question for consent. */
enum Answer {
    YES,
    NO;

    static Answer of(ConsentStatus status) {
        return status == ConsentStatus.GRANTED ? YES : NO;
    }

    static Optional<Answer> of(String text) {
        return Arrays.stream(values()).filter(answer -> answer.text().equals(text)).findFirst();
    }

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the answer makes of a consent that is given, or is not. */
    ConsentStatus status(boolean given) {
        if (this == YES) {
            return ConsentStatus.GRANTED;
        }
        return given ? ConsentStatus.REVOKED : ConsentStatus.DENIED;
    }
}
