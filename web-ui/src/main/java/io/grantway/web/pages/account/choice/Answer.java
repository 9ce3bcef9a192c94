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

    /** A no is a decision of its own, not the lack of one: the user's consents stay complete. */
    ConsentStatus status() {
        return this == YES ? ConsentStatus.GRANTED : ConsentStatus.DENIED;
    }
}
