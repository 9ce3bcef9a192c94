package io.grantway.oauth.staff;

import java.time.Instant;

/** How a sign-in of staff ended. */
public sealed interface StaffLoginOutcome {

    /**
     * All was right.
     *
     * @param sessionToken the value of the cookie, which is shown only here
     */
    record SignedIn(Staff staff, String sessionToken) implements StaffLoginOutcome {}

    /** The password was right; a one-time code is due: ask for it, and send all three again. */
    record SecondFactorDue() implements StaffLoginOutcome {}

    /** The password was right, the one-time code wrong, used before or out of time. */
    record WrongCode() implements StaffLoginOutcome {}

    /** Production needs a second factor, which this account lacks: a lead invites anew. */
    record SecondFactorMissing() implements StaffLoginOutcome {}

    /** No such account, not active, or wrong password: never told apart. */
    record Refused() implements StaffLoginOutcome {}

    /** Too many failed attempts; nothing was checked. */
    record Locked(Instant until) implements StaffLoginOutcome {}

    /** Too many sign-ins wait for the password hash at the moment; a retry may succeed. */
    record Busy() implements StaffLoginOutcome {}
}
