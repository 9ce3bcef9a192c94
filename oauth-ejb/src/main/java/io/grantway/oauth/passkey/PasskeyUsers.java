package io.grantway.oauth.passkey;

import io.grantway.oauth.Secrets;
import io.grantway.oauth.Secrets.Purpose;
import io.grantway.oauth.Shared;
import jakarta.inject.Inject;
import java.util.UUID;

/** What passkeys call a user (user handle, WebAuthn §14.6.1): nothing that tells who it is. */
@Shared
class PasskeyUsers {

    private final Secrets secrets;

    @Inject
    PasskeyUsers(Secrets secrets) {
        this.secrets = secrets;
    }

    /** 32 bytes, always the same for a user. */
    byte[] handle(UUID userId) {
        return secrets.keyed(Purpose.PASSKEY_USER, Secrets.bytes(userId));
    }

    boolean isOf(UUID userId, byte[] handle) {
        return Secrets.same(handle(userId), handle);
    }
}
