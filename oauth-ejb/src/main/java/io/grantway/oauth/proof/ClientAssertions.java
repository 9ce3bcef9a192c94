package io.grantway.oauth.proof;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import io.grantway.oauth.DirectReads;
import io.grantway.oauth.OAuthException;
import io.grantway.oauth.OAuthSettings;
import io.grantway.oauth.client.Client;
import io.grantway.oauth.client.Clients;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** Client authentication by {@code private_key_jwt} (RFC 7523 §2.2). */
@Stateless
public class ClientAssertions {

    private static final String KIND = "client-assertion";

    @Inject Clients clients;
    @Inject SpentIds spentIds;
    @Inject DirectReads reads;
    @Inject OAuthSettings settings;
    @Inject Clock clock;

    /**
     * Reads an assertion.
     *
     * @throws OAuthException invalid_client where it is malformed, out of time or to someone else
     */
    public ClientAssertion read(String text) {
        var issuer = settings.issuer();
        return ClientAssertion.parse(
                text, Set.of(issuer, issuer + "/token", issuer + "/par"), clock.instant());
    }

    /**
     * Where to find the keys that the assertion may be signed with.
     *
     * @throws OAuthException invalid_client where there are none
     */
    public RegisteredKeys keys(ClientAssertion assertion) {
        var applicationId = clients.identify(assertion.clientKey()).applicationId();
        var row =
                reads.read(
                        session ->
                                session.createSelectionQuery(
                                                "select jwks, jwksUri from Application where id = :id",
                                                KeysRow.class)
                                        .setParameter("id", applicationId)
                                        .getSingleResult());
        if (row.jwks() == null && row.jwksUri() == null) {
            throw ClientAssertion.refused("can't be checked: the application has no keys");
        }
        return new RegisteredKeys(row.keys(), row.jwksUri());
    }

    /**
     * The client that proved itself.
     *
     * @param keys of the application
     * @throws OAuthException invalid_client where none of them signed the assertion, or it was used
     *     before
     */
    public Client prove(ClientAssertion assertion, List<JWK> keys) {
        if (!assertion.isSignedByOneOf(keys)) {
            throw ClientAssertion.refused("is not signed by a key of the application");
        }
        if (!spentIds.spend(KIND, assertion.clientKey(), assertion.id(), assertion.expiresAt())) {
            throw ClientAssertion.refused("was used before: each needs a jti of its own");
        }
        return clients.proven(assertion.clientKey());
    }

    /** As it was registered. */
    record KeysRow(String jwks, String jwksUri) {

        List<JWK> keys() {
            try {
                return jwks == null ? List.of() : JWKSet.parse(jwks).getKeys();
            } catch (ParseException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
