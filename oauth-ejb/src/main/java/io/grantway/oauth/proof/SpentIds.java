package io.grantway.oauth.proof;

import io.grantway.oauth.Secrets;
import io.grantway.oauth.Secrets.Purpose;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

/** What counts once: the {@code jti} of assertions and proofs, until they have expired. */
@Stateless
public class SpentIds {

    @Inject SpentIdRepository ids;
    @Inject Secrets secrets;
    @Inject Clock clock;

    /**
     * Whether the id is new; of any number of callers, on any node, one is told so.
     *
     * @param kind of statement
     * @param signer whose ids are apart from those of others
     */
    public boolean spend(String kind, String signer, String id, Instant expiresAt) {
        var hash = secrets.keyedText(Purpose.SPENT_ID, kind + '\n' + signer + '\n' + id);
        return ids.spend(hash, expiresAt) == 1;
    }

    /** Deletes some of the ids of statements that have expired; how many. */
    public int purge(int batch) {
        return ids.purge(clock.instant(), batch);
    }
}
