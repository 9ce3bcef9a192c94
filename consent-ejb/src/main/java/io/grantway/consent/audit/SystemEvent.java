package io.grantway.consent.audit;

import io.grantway.consent.evidence.CanonicalJson;
import java.util.Map;

/**
 * Something that staff or the server did, for the chain of the server itself.
 *
 * @param type for example {@code redirect-uri.approved}
 * @param details texts by name; no personal data of users
 */
public record SystemEvent(String type, Actor actor, Map<String, String> details) {

    private static final int MOST_DETAILS = 2_000;

    /**
     * @throws IllegalArgumentException where the details are longer than 2,000 characters
     */
    public SystemEvent {
        details = Map.copyOf(details);
        if (CanonicalJson.of(details).length() > MOST_DETAILS) {
            throw new IllegalArgumentException("The details of an event are too long");
        }
    }
}
