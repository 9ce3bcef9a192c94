package io.grantway.oauth.proof;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** Checks proofs of possession (RFC 9449 §4.3). */
@Stateless
public class DpopProofs {

    private static final String KIND = "dpop";

    @Inject DpopNonces nonces;
    @Inject SpentIds spentIds;
    @Inject Clock clock;

    /** The algorithms that proofs and client assertions may be signed with. */
    public List<String> algorithms() {
        return SignedStatement.algorithms();
    }

    /**
     * The thumbprint of the key that a request for tokens proved to hold.
     *
     * @param url of the request, without query
     * @throws DpopRefused where the proof is not for this request, or was used before
     */
    public String key(String proof, String method, String url) {
        var checked = checked(proof, method, url);
        spend(checked);
        return checked.thumbprint();
    }

    /**
     * Makes sure that the one who uses an access token holds the key that it is bound to.
     *
     * @param jkt the thumbprint of that key
     * @throws DpopRefused where that is not so
     */
    public void requireHolder(
            String proof, String method, String url, String accessToken, String jkt) {
        var checked = checked(proof, method, url);
        checked.requireToken(accessToken);
        if (!checked.thumbprint().equals(jkt)) {
            throw DpopRefused.token("is bound to another key");
        }
        spend(checked);
    }

    /** Nothing is written before all that can be known without is. */
    private DpopProof checked(String proof, String method, String url) {
        var checked = DpopProof.parse(proof);
        checked.requireFor(method, url, clock.instant());
        if (checked.nonce() == null || !nonces.isLiving(checked.nonce())) {
            throw DpopRefused.nonce();
        }
        return checked;
    }

    private void spend(DpopProof proof) {
        if (!spentIds.spend(KIND, proof.thumbprint(), proof.id(), proof.expiresAt())) {
            throw DpopRefused.proof("was used before: each needs a jti of its own");
        }
    }
}
