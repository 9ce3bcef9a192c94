package io.grantway.web.api.firstparty;

import java.util.Locale;

/** What a first-party application has to ask its user for next. */
enum NextStep {
    /** Sent as {@code username} and {@code password}. */
    PASSWORD,
    /** A code of the authenticator, or a recovery code; sent as {@code otp}. */
    OTP,
    /** Sent as {@code granted} and {@code policy_version}. */
    CONSENT;

    /** The value of {@code next_step} on the wire. */
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
