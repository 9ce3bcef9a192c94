package io.grantway.oauth.evidence;

import io.grantway.consent.subject.KeySealer;
import io.grantway.oauth.Secrets;
import io.grantway.oauth.Shared;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.UUID;

/** Seals users' keys as signing keys are sealed. */
@Shared
class SubjectKeySealer implements KeySealer {

    private final Secrets secrets;

    @Inject
    SubjectKeySealer(Secrets secrets) {
        this.secrets = secrets;
    }

    @Override
    public String seal(UUID id, byte[] key) {
        return secrets.seal(id + " " + Secrets.base64Url(key));
    }

    @Override
    public byte[] open(UUID id, String sealed) {
        var parts = secrets.unseal(sealed).split(" ");
        if (!parts[0].equals(id.toString())) {
            throw new IllegalStateException("A sealed key belongs to another user");
        }
        return Base64.getUrlDecoder().decode(parts[1]);
    }
}
