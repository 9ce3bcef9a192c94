package io.grantway.oauth.token;

import io.grantway.oauth.OAuthException;
import io.grantway.oauth.client.Client;
import io.grantway.oauth.client.DpopPolicy;
import io.grantway.oauth.proof.DpopRefused;

/** To which key the tokens of a request are bound (RFC 9449 §5). */
final class Bindings {

    private Bindings() {}

    /**
     * The key for new tokens; null for bearer tokens.
     *
     * @throws DpopRefused where the application has to prove a key and did not
     */
    static String ofNew(Client client) {
        var policy = client.security().dpop();
        if (policy == DpopPolicy.REQUIRED && client.provenKey() == null) {
            throw DpopRefused.missing();
        }
        return policy == DpopPolicy.OFF ? null : client.provenKey();
    }

    /**
     * The key for the next tokens of a family. What was bound stays bound: to the very same key,
     * but for a client that proved itself by other means, which may change it.
     *
     * @throws DpopRefused where no key was proved and one has to
     * @throws OAuthException invalid_grant where it is another one
     */
    static String ofNext(Client client, TokenFamilyState family) {
        var key = ofNew(client);
        if (family.dpopJkt() == null) {
            return key;
        }
        if (key == null) {
            throw DpopRefused.missing();
        }
        if (!key.equals(family.dpopJkt()) && !client.authenticated()) {
            throw OAuthException.invalidGrant("The refresh token is bound to another key");
        }
        return key;
    }
}
