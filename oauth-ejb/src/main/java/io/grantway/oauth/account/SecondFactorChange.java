package io.grantway.oauth.account;

import java.util.List;

/** How a change of the second factor ended. */
public sealed interface SecondFactorChange {

    /**
     * @param recoveryCodes as the user reads them, for the only time; empty where it was turned off
     */
    record Done(List<String> recoveryCodes) implements SecondFactorChange {}

    /** The password was wrong, or could not be checked. */
    record NotYou(PasswordCheck check) implements SecondFactorChange {}

    /** The authenticator showed another code. */
    record WrongCode() implements SecondFactorChange {}

    /** Another request changed it first: nothing was done. */
    record ChangedMeanwhile() implements SecondFactorChange {}
}
