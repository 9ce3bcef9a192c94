package io.grantway.oauth;

import java.util.Locale;

/** The error codes of RFC 6749 §4.1.2.1 and §5.2 and of the extensions that Grantway speaks. */
public enum OAuthError {
    INVALID_REQUEST,
    INVALID_CLIENT,
    INVALID_GRANT,
    UNAUTHORIZED_CLIENT,
    UNSUPPORTED_GRANT_TYPE,
    UNSUPPORTED_RESPONSE_TYPE,
    INVALID_SCOPE,
    ACCESS_DENIED,
    /** The user has to agree first (OpenID Connect Core §3.1.2.6). */
    CONSENT_REQUIRED,
    /** The user has to sign in (OpenID Connect Core §3.1.2.6). */
    LOGIN_REQUIRED,
    /** The user would have to choose an account (OpenID Connect Core §3.1.2.6). */
    ACCOUNT_SELECTION_REQUIRED,
    /** The user would have to be shown some other page (OpenID Connect Core §3.1.2.6). */
    INTERACTION_REQUIRED,
    /** Request objects by value are not spoken here (OpenID Connect Core §3.1.2.6). */
    REQUEST_NOT_SUPPORTED,
    /** Nor are those by reference (OpenID Connect Core §3.1.2.6). */
    REQUEST_URI_NOT_SUPPORTED,
    /** Nor self-issued registrations (OpenID Connect Core §3.1.2.6). */
    REGISTRATION_NOT_SUPPORTED,
    /** There is no pushed request of this name (RFC 9101 §6.2, RFC 9126 §2.2). */
    INVALID_REQUEST_URI,
    /** No tokens are given for the resource (RFC 8707 §2). */
    INVALID_TARGET,
    /** What is to be allowed in detail is malformed, or more than there is (RFC 9396 §5). */
    INVALID_AUTHORIZATION_DETAILS,
    /** The client has no grant of this name (Grant Management for OAuth 2.0, §5.3). */
    INVALID_GRANT_ID,
    /** The proof of the key is missing or wrong (RFC 9449 §5). */
    INVALID_DPOP_PROOF,
    /** The proof needs the nonce that comes with the answer (RFC 9449 §8). */
    USE_DPOP_NONCE,
    /** A redirect URI that can't be registered (RFC 7591 §3.2.2). */
    INVALID_REDIRECT_URI,
    /** Something else that can't be registered (RFC 7591 §3.2.2). */
    INVALID_CLIENT_METADATA,
    /** What is said to be signed about the client is no such thing (RFC 7591 §3.2.2). */
    INVALID_SOFTWARE_STATEMENT,
    /** It is signed by nobody whom this server trusts (RFC 7591 §3.2.2). */
    UNAPPROVED_SOFTWARE_STATEMENT,
    /** The bearer token is missing, unknown, expired or revoked (RFC 6750 §3.1). */
    INVALID_TOKEN,
    /**
     * The user has to do or say something more (OAuth 2.0 for First-Party Applications §5.2.2.1).
     */
    INSUFFICIENT_AUTHORIZATION,
    /** That can be done in a browser alone (OAuth 2.0 for First-Party Applications §5.2.2.1.1). */
    REDIRECT_TO_WEB,
    /**
     * The {@code auth_session} does not count (OAuth 2.0 for First-Party Applications §5.2.2.1).
     */
    INVALID_SESSION;

    /** The code on the wire, for example {@code invalid_grant}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
