package io.grantway.oauth.client;

import io.grantway.oauth.Secrets;
import io.grantway.oauth.Secrets.Purpose;
import io.grantway.oauth.Shared;
import jakarta.inject.Inject;

/** Secret keys as they are kept: as a keyed hash, which a slow one would not make any safer. */
@Shared
class ClientSecrets {

    private final Secrets secrets;

    @Inject
    ClientSecrets(Secrets secrets) {
        this.secrets = secrets;
    }

    String hash(String secretKey) {
        return secrets.keyedText(Purpose.CLIENT_SECRET, secretKey);
    }

    boolean matches(String secretKey, String hash) {
        return Secrets.same(hash, hash(secretKey));
    }
}
