package io.grantway.oauth.journal;

import java.time.Instant;
import java.util.UUID;

/**
 * Which deeds; null where a part does not narrow.
 *
 * @param type its beginning, for example {@code key.}
 * @param actor as in the lines
 * @param about the user whom they concerned
 */
public record JournalFilter(
        UUID applicationId, String actor, String type, Instant from, Instant until, UUID about) {

    public static final JournalFilter ALL = new JournalFilter(null, null, null, null, null, null);
}
