package io.grantway.oauth.passkey;

import io.grantway.oauth.account.LoginOutcome;

/** How a sign-in with a passkey ended. */
public sealed interface PasskeyOutcome {

    record Verified(LoginOutcome.SignedIn signedIn) implements PasskeyOutcome {}

    /** The challenge is older than 5 minutes, was answered before, or is of another page. */
    record Expired() implements PasskeyOutcome {}

    /** The passkey is not known here, or its answer does not fit. */
    record Refused() implements PasskeyOutcome {}

    /** The passkey signed more often elsewhere: somebody may have a copy of it. */
    record Copied() implements PasskeyOutcome {}
}
