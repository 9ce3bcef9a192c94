package io.grantway.oauth.onboarding;

import io.grantway.oauth.client.AuthMethod;
import io.grantway.oauth.client.ClientSecurity;
import io.grantway.oauth.client.DpopPolicy;

/**
 * How an application has to prove itself.
 *
 * @param jwks a JWK Set with public keys (RFC 7517 §5); null for none
 * @param jwksUri where such a set is; null for nowhere
 * @param pushedRequired whether authorization requests have to be pushed (RFC 9126 §6)
 * @param exchangePeers whether it may exchange the tokens of the partner's other applications (RFC
 *     8693)
 * @param firstParty whether it may take users through sign-in and consent on its own screens
 * @param secondFactorForTransactions whether users prove a second factor before {@code
 *     transactions:write} is granted
 */
public record ClientSecuritySettings(
        AuthMethod authMethod,
        String jwks,
        String jwksUri,
        DpopPolicy dpop,
        boolean pushedRequired,
        boolean exchangePeers,
        boolean firstParty,
        boolean secondFactorForTransactions) {

    /** What holds for an application of which nothing else was said. */
    public static final ClientSecuritySettings DEFAULT =
            new ClientSecuritySettings(
                    ClientSecurity.DEFAULT.authMethod(),
                    null,
                    null,
                    ClientSecurity.DEFAULT.dpop(),
                    ClientSecurity.DEFAULT.pushedRequired(),
                    false,
                    ClientSecurity.DEFAULT.firstParty(),
                    ClientSecurity.DEFAULT.secondFactorForTransactions());

    public ClientSecuritySettings {
        jwks = jwks == null || jwks.isBlank() ? null : jwks.strip();
        jwksUri = jwksUri == null || jwksUri.isBlank() ? null : jwksUri.strip();
    }

    String words() {
        return "%s, keys %s, DPoP %s, pushed requests %s, exchanges tokens of %s, sign-in on %s, second factor %s"
                .formatted(
                        authMethod.text(),
                        jwksUri != null ? "at " + jwksUri : jwks != null ? "inline" : "none",
                        dpop,
                        pushedRequired ? "only" : "or not",
                        exchangePeers ? "the partner" : "its own",
                        firstParty ? "its own screens" : "our pages",
                        secondFactorForTransactions
                                ? "for transactions:write"
                                : "as the user likes");
    }
}
