package io.grantway.oauth.passkey;

import io.grantway.oauth.account.PasswordCheck;
import java.util.List;

/** Whether a user may add a passkey. */
public sealed interface PasskeyStart {

    /**
     * What a browser needs to make one (WebAuthn §5.4), in base64url.
     *
     * @param challenge good for one answer within 5 minutes
     * @param userHandle what the passkey calls the user
     * @param known the credentials that the user has: a device that holds one makes no other
     */
    record Creation(String challenge, String userHandle, List<String> known)
            implements PasskeyStart {}

    /** The password was wrong, or could not be checked. */
    record NotYou(PasswordCheck check) implements PasskeyStart {}

    /** The user has as many as there may be. */
    record Full() implements PasskeyStart {}
}
