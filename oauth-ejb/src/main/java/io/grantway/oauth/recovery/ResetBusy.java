package io.grantway.oauth.recovery;

import io.grantway.oauth.DomainRefusal;

/** No core came free for the password hash in time; the link is still good. */
public class ResetBusy extends DomainRefusal {

    private static final long serialVersionUID = 1L;

    ResetBusy() {
        super("Temporarily unavailable");
    }
}
