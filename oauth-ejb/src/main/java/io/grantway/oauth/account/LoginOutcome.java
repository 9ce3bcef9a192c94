package io.grantway.oauth.account;

/** How a sign-in ended. */
public sealed interface LoginOutcome {

    /** The password, and the second factor where one is due, were right. */
    record SignedIn(User user, String methods) implements LoginOutcome {}

    /** The password was right; a one-time code is due. */
    record SecondFactorDue(User user) implements LoginOutcome {}

    /** The password was right, the one-time code wrong, used before or out of time. */
    record WrongCode() implements LoginOutcome {}

    /** No such user or wrong password: never told apart. */
    record Refused() implements LoginOutcome {}

    /** Too many sign-ins wait for the password hash at the moment; a retry may succeed. */
    record Busy() implements LoginOutcome {}
}
