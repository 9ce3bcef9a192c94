package io.grantway.oauth.redirect;

import io.grantway.oauth.DomainRefusal;

/** The application has this redirect URI, or asked for it, already. */
public class OnTheList extends DomainRefusal {

    private static final long serialVersionUID = 1L;

    private final RedirectUriStatus status;

    OnTheList(RedirectUriStatus status) {
        super(
                status == RedirectUriStatus.PENDING
                        ? "The redirect URI waits for approval already"
                        : "The redirect URI is on the list already");
        this.status = status;
    }

    public RedirectUriStatus status() {
        return status;
    }
}
