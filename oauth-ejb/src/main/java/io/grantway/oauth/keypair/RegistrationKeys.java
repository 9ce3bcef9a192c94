package io.grantway.oauth.keypair;

import io.grantway.oauth.NotThere;
import io.grantway.oauth.journal.Doer;
import io.grantway.oauth.journal.Journal;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** The key pairs of clients that register themselves; whether they may is up to the caller. */
@Stateless
public class RegistrationKeys {

    private static final String NAME = "Registered";

    @Inject ClientKeyRepository keys;
    @Inject KeyIssue issue;
    @Inject KeyHandOvers handOvers;
    @Inject Journal journal;
    @Inject Clock clock;

    /** Issues a key pair that has no end. */
    public IssuedKey issue(Doer doer, UUID applicationId) {
        var owner = keys.owner(applicationId).orElseThrow(() -> new NotThere("application"));
        return issue.issue(doer, owner, NAME, null, "registered");
    }

    /** Replaces the secret at once; returns the new one. */
    public String replaceSecret(Doer doer, String clientKey) {
        var current = keys.secretHash(clientKey).orElseThrow(() -> new NotThere("key"));
        return issue.replace(doer, info(clientKey), current, Duration.ZERO, "registered", null);
    }

    /** Kills a key pair at once, with all tokens that were issued to it. */
    public void revoke(Doer doer, String clientKey) {
        keys.revoke(clientKey, clock.instant());
        handOvers.destroy(clientKey);
        journal.write(
                doer,
                ClientKeys.deed("key.revoked", info(clientKey))
                        .because("The client deregistered itself"));
    }

    public boolean isLiving(String clientKey) {
        return keys.info(clientKey).filter(key -> key.isLiving(clock.instant())).isPresent();
    }

    private KeyInfo info(String clientKey) {
        return keys.info(clientKey).orElseThrow(() -> new NotThere("key"));
    }
}
