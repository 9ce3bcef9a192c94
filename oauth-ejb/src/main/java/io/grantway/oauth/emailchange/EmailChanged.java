package io.grantway.oauth.emailchange;

import io.grantway.oauth.mail.EmailAddress;
import java.util.UUID;

/** Fired in the transaction in which who is signed in changes the address of the account. */
public record EmailChanged(UUID userId, EmailAddress before, EmailAddress after) {}
