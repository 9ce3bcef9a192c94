package io.grantway.oauth.lockout;

import io.grantway.oauth.InvalidInput;
import io.grantway.oauth.mail.EmailAddress;
import java.util.Locale;

/** Which account a sign-in names, whether or not there is one: spellings of a mailbox are one. */
public record AccountName(String value) {

    public AccountName {
        value = canonical(value);
    }

    /** What is no address is nobody's. */
    private static String canonical(String typed) {
        try {
            return new EmailAddress(typed).value();
        } catch (InvalidInput e) {
            return typed.strip().toLowerCase(Locale.ROOT);
        }
    }
}
