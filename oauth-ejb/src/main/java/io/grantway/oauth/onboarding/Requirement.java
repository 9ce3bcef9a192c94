package io.grantway.oauth.onboarding;

/** What an application needs before it can serve users in production. */
public enum Requirement {
    /** It has a production side. */
    PRODUCTION_SIDE,
    /** Links to terms and privacy, which users are shown. */
    TERMS,
    PRIVACY,
    /** The hosted pages are configured. */
    HOSTED_UI,
    /** Someone to write to. */
    CONTACT,
    /** It may ask for at least one permission. */
    PERMISSIONS,
    /** At least one approved redirect URI. */
    REDIRECT_URI,
    /** A key pair that lasts for 30 days more. */
    KEY,
    /** No living key pair whose secret was seen in a browser. */
    NO_EXPOSED_KEY,
    /** Nothing waits for a decision. */
    NO_PENDING_REQUEST
}
