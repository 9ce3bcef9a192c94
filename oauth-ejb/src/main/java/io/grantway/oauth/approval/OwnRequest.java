package io.grantway.oauth.approval;

import io.grantway.oauth.DomainRefusal;

/** The one who asked, or who agreed before, is not a second pair of eyes. */
public class OwnRequest extends DomainRefusal {

    private static final long serialVersionUID = 1L;

    OwnRequest() {
        super("You asked for this or agreed to it already: someone else has to");
    }
}
