package io.grantway.oauth.client;

/**
 * What is demanded of an application beyond the rules for all.
 *
 * @param pushedRequired whether authorization requests have to be pushed (RFC 9126 §6)
 */
public record ClientSecurity(AuthMethod authMethod, DpopPolicy dpop, boolean pushedRequired) {

    /** What holds for an application of which nothing else was said. */
    public static final ClientSecurity DEFAULT =
            new ClientSecurity(AuthMethod.ANY, DpopPolicy.OPTIONAL, false);
}
