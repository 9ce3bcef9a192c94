package io.grantway.oauth.client;

/**
 * What is demanded of an application beyond the rules for all.
 *
 * @param pushedRequired whether authorization requests have to be pushed (RFC 9126 §6)
 * @param firstParty whether it may take users through sign-in and consent on its own screens
 * @param secondFactorForTransactions whether users prove a second factor before {@code
 *     transactions:write} is granted
 */
public record ClientSecurity(
        AuthMethod authMethod,
        DpopPolicy dpop,
        boolean pushedRequired,
        boolean firstParty,
        boolean secondFactorForTransactions) {

    /** What holds for an application of which nothing else was said. */
    public static final ClientSecurity DEFAULT =
            new ClientSecurity(AuthMethod.ANY, DpopPolicy.OPTIONAL, false, false, false);
}
