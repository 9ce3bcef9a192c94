package io.grantway.oauth.redirect;

/** How far the approval of a redirect URI got. */
public enum RedirectUriStatus {
    PENDING,
    APPROVED,
    REJECTED,
    /** Taken back, or off the list, by the partner or by staff. */
    WITHDRAWN
}
