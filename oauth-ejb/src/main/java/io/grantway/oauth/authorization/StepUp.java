package io.grantway.oauth.authorization;

/** How a sign-in becomes as sure as a request wants it. */
public enum StepUp {
    /** It is. */
    NOT_NEEDED,
    /** By another sign-in, with a code of the authenticator or with a passkey. */
    BY_CODE,
    /** By a passkey: the user has no authenticator. */
    BY_PASSKEY,
    /** The request can't be granted: the user has no second factor. */
    NOT_POSSIBLE
}
