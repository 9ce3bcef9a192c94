package io.grantway.oauth.client;

import io.grantway.oauth.Secrets;
import io.grantway.oauth.Secrets.Purpose;
import io.grantway.oauth.Shared;
import jakarta.inject.Inject;
import java.time.Instant;

/** Secret keys as they are kept: as a keyed hash, which a slow one would not make any safer. */
@Shared
public class ClientSecrets {

    private static final int SHOWN = 18;

    private final Secrets secrets;

    @Inject
    ClientSecrets(Secrets secrets) {
        this.secrets = secrets;
    }

    public String hash(String secretKey) {
        return secrets.keyedText(Purpose.CLIENT_SECRET, secretKey);
    }

    /** What lists show of a secret; too little to guess the rest of it. */
    public String prefix(String secretKey) {
        return secretKey.substring(0, Math.min(SHOWN, secretKey.length() / 2));
    }

    /** Whether it is the secret in force or, while a rotation overlaps, the one before. */
    Match match(String secretKey, StoredSecret stored, Instant now) {
        var hash = hash(secretKey);
        if (Secrets.same(stored.hash(), hash)) {
            return Match.CURRENT;
        }
        return stored.previousHash() != null
                        && Secrets.same(stored.previousHash(), hash)
                        && stored.previousExpiresAt().isAfter(now)
                ? Match.PREVIOUS
                : Match.NONE;
    }

    /** Which secret of a pair it is. */
    enum Match {
        CURRENT,
        PREVIOUS,
        NONE
    }
}
