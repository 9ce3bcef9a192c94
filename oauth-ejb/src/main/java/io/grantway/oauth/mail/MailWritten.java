package io.grantway.oauth.mail;

import java.util.UUID;

/** A mail is in the outbox. */
record MailWritten(UUID id) {}
