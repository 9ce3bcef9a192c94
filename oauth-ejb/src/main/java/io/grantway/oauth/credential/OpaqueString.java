package io.grantway.oauth.credential;

import java.text.Normalizer;
import rocks.xmpp.precis.PrecisProfiles;

/**
 * A password as it is compared, whatever keyboard it was typed on: the profile OpaqueString of RFC
 * 8265 §4.2. Blanks of other scripts are plain blanks, letters are composed (NFC); nothing else
 * changes, and case counts.
 */
final class OpaqueString {

    private OpaqueString() {}

    /** Whether the profile allows the password: no control characters, nothing unassigned. */
    static boolean isFit(String password) {
        try {
            PrecisProfiles.OPAQUE_STRING.enforce(password);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The password by the profile; composed and no more where the profile does not allow it. */
    static String of(String password) {
        return isFit(password)
                ? PrecisProfiles.OPAQUE_STRING.enforce(password)
                : composed(password);
    }

    /** As passwords were compared before the profile was applied. */
    static String composed(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }
}
