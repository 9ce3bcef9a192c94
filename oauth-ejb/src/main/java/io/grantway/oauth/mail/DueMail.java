package io.grantway.oauth.mail;

import java.time.Instant;
import java.util.UUID;

/**
 * A mail to be sent now.
 *
 * @param attempts with the one that is being made
 */
record DueMail(
        UUID id,
        MailKind kind,
        String sealedLetter,
        Instant createdAt,
        Instant giveUpAt,
        int attempts) {}
