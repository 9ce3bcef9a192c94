package io.grantway.oauth.redirect;

/**
 * What there is to say of a redirect URI, in words.
 *
 * @param code for programs
 */
public record Finding(Level level, String code, String words) {

    /** How much it matters. */
    public enum Level {
        /** A rule that it keeps. */
        FINE,
        /** What whoever decides should know. */
        NOTE,
        /** What a forger would do. */
        WARNING
    }
}
