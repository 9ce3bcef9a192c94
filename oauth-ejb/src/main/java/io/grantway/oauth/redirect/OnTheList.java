package io.grantway.oauth.redirect;

import jakarta.ejb.ApplicationException;

/** The application has this redirect URI, or asked for it, already. */
@ApplicationException(rollback = true)
public class OnTheList extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final RedirectUriStatus status;

    OnTheList(RedirectUriStatus status) {
        super(
                status == RedirectUriStatus.PENDING
                        ? "The redirect URI waits for approval already"
                        : "The redirect URI is on the list already",
                null,
                false,
                false);
        this.status = status;
    }

    public RedirectUriStatus status() {
        return status;
    }
}
