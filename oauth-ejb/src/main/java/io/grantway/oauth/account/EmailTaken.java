package io.grantway.oauth.account;

import io.grantway.oauth.DomainRefusal;

/** Another account has this address. */
public class EmailTaken extends DomainRefusal {

    private static final long serialVersionUID = 1L;

    EmailTaken() {
        super("There is an account with this e-mail address");
    }
}
