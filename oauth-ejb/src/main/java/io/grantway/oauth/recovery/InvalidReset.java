package io.grantway.oauth.recovery;

import io.grantway.oauth.DomainRefusal;

/** A link for a new password that was used, has expired, or never was. */
public class InvalidReset extends DomainRefusal {

    private static final long serialVersionUID = 1L;

    InvalidReset() {
        super("Invalid or expired reset token");
    }
}
