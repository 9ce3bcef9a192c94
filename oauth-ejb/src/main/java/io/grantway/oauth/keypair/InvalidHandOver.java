package io.grantway.oauth.keypair;

import io.grantway.oauth.DomainRefusal;

/** The link was opened before, has expired, or never was one. */
public class InvalidHandOver extends DomainRefusal {

    private static final long serialVersionUID = 1L;

    InvalidHandOver() {
        super("The link was opened before or has expired: ask for a new key");
    }
}
