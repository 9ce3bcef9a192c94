package io.grantway.oauth.journal;

import java.time.Instant;
import java.util.UUID;

/** A deed as lists show it: who, what, before, after, from where, why. */
public record JournalLine(
        UUID id,
        Instant at,
        String type,
        String actor,
        String source,
        UUID partnerId,
        UUID applicationId,
        String subject,
        String before,
        String after,
        String reason) {}
