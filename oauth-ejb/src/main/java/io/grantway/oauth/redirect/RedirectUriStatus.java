package io.grantway.oauth.redirect;

/** How far the approval of a redirect URI got. */
public enum RedirectUriStatus {
    PENDING,
    APPROVED,
    REJECTED
}
