package io.grantway.consent.audit;

import java.util.Map;

/**
 * Something that staff or the server did, for the chain of the server itself.
 *
 * @param type for example {@code redirect-uri.approved}
 * @param details texts by name; no personal data of users
 */
public record SystemEvent(String type, Actor actor, Map<String, String> details) {

    public SystemEvent {
        details = Map.copyOf(details);
    }
}
