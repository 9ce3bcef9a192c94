package io.grantway.oauth.mail;

import java.time.Duration;
import java.util.Locale;

/** What a mail is about. Its words are in the bundle {@code mails}, under the key of the kind. */
public enum MailKind {
    /** Parameter {@code code}. */
    REGISTRATION_CODE(Duration.ofMinutes(10)),
    /** To whoever has an account and registers again; parameters {@code code}, {@code link}. */
    ACCOUNT_EXISTS(Duration.ofMinutes(10)),
    /** To an address that a user wants in the place of another; parameter {@code code}. */
    EMAIL_CODE(Duration.ofMinutes(10)),
    /** To whoever has the address that another user wants; parameter {@code link}. */
    EMAIL_TAKEN(Duration.ofMinutes(10)),
    /**
     * To the address that is the account's no more; parameters {@code email}: the new one, masked,
     * {@code time} and {@code link}: where to act if it was somebody else.
     */
    EMAIL_CHANGED(Duration.ofDays(3)),
    /** Parameter {@code link}. */
    PASSWORD_RESET(Duration.ofMinutes(30)),
    /** Parameter {@code link}: where to act if it was somebody else. */
    PASSWORD_CHANGED(Duration.ofDays(3)),
    /** The same to who has passkeys, which stay; parameters {@code link}, {@code passkeys}. */
    PASSWORD_CHANGED_PASSKEYS(Duration.ofDays(3)),
    /** Parameter {@code link}: where to act if it was somebody else. */
    SECOND_FACTOR_ON(Duration.ofDays(3)),
    /** Parameter {@code link}: where to act if it was somebody else. */
    SECOND_FACTOR_OFF(Duration.ofDays(3)),
    /** Parameter {@code link}: where to act if it was somebody else. */
    PASSKEY_ADDED(Duration.ofDays(3)),
    /** Parameter {@code link}: where to act if it was somebody else. */
    PASSKEY_REMOVED(Duration.ofDays(3)),
    /** Parameter {@code link}: where to act. */
    PASSKEY_COPIED(Duration.ofDays(3)),
    /** Parameters {@code device}, {@code address}, {@code link}: where to act. */
    NEW_DEVICE(Duration.ofDays(3)),
    /**
     * An application may do something in the account for the first time; parameters {@code
     * application}, {@code partner}, {@code time}, {@code points}: what it may do, {@code link}:
     * where to take it back; where they are known {@code address}, {@code each} and {@code total}:
     * how much it may pay at once and in all.
     */
    CONNECTED(Duration.ofDays(3)),
    /** The same for an application that may do more than before: {@code points} is what is new. */
    CONNECTION_GROWN(Duration.ofDays(3)),
    /**
     * Who does not know the device of the owner has to wait after failed sign-ins; parameter {@code
     * link}: where to act.
     */
    SIGN_IN_LOCKED(Duration.ofDays(1)),
    /** Parameter {@code link}: where to act if it was somebody else. */
    RECOVERY_CODE_USED(Duration.ofDays(3)),
    /**
     * To the contacts of an application; parameters {@code application}, {@code key}, {@code
     * clientKey}, {@code days} and {@code end}.
     */
    KEY_EXPIRING(Duration.ofHours(20)),
    /** To the contacts of an application; parameters {@code application} and {@code clientKey}. */
    KEY_EXPOSED(Duration.ofDays(3));

    private final Duration worth;

    MailKind(Duration worth) {
        this.worth = worth;
    }

    /** How long after it was written a mail is still worth sending. */
    Duration worth() {
        return worth;
    }

    /** What the keys of its words begin with. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
