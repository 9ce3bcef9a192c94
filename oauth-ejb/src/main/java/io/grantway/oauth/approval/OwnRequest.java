package io.grantway.oauth.approval;

import jakarta.ejb.ApplicationException;

/** The one who asked, or who agreed before, is not a second pair of eyes. */
@ApplicationException(rollback = true)
public class OwnRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OwnRequest() {
        super(
                "You asked for this or agreed to it already: someone else has to",
                null,
                false,
                false);
    }
}
