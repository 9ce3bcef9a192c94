package io.grantway.oauth.emailchange;

import io.grantway.oauth.account.PasswordCheck;
import java.time.Duration;

/** What became of the wish for another address. */
public sealed interface EmailChangeStart {

    /** A mail is on its way: with a code, unless the address belongs to somebody. */
    record Sent() implements EmailChangeStart {}

    /** It is the address in force. */
    record Same() implements EmailChangeStart {}

    /** The password was wrong, or could not be checked. */
    record NotYou(PasswordCheck check) implements EmailChangeStart {}

    /** The address got as many mails as it gets within an hour. */
    record TooMany(Duration retryAfter) implements EmailChangeStart {}

    /** There is nothing to send again for this sign-in. */
    record NonePending() implements EmailChangeStart {}
}
