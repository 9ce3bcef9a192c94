package io.grantway.oauth.journal;

import io.grantway.consent.audit.Actor;

/**
 * Who does something, and from where.
 *
 * @param source the network address; empty where it is the server itself
 */
public record Doer(Actor actor, String source) {

    private static final int MOST_SOURCE = 45;

    public static final Doer SERVER = new Doer(Actor.SYSTEM, "");

    public Doer {
        source = source == null ? "" : source;
        source = source.length() > MOST_SOURCE ? source.substring(0, MOST_SOURCE) : source;
    }
}
