package io.grantway.oauth.activity;

/** What is counted for each application, hour by hour. */
public enum Activity {
    /** A user came to an application: a code was issued. */
    SIGN_IN,
    /** A user agreed to one consent or permission. */
    CONSENT_GIVEN,
    /** A user took one back. */
    CONSENT_WITHDRAWN,
    /** An access token was issued, by whatever grant. */
    TOKEN,
    /** A call of the API was answered with an error. */
    ERROR
}
