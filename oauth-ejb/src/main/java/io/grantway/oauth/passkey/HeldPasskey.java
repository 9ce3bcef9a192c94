package io.grantway.oauth.passkey;

import java.time.Instant;
import java.util.UUID;

/**
 * A passkey as its user knows it.
 *
 * @param synced whether it is kept beyond one device (backup state, WebAuthn §6.1.3)
 * @param lastUsedAt null where it has not signed in yet
 */
public record HeldPasskey(
        UUID id, String name, boolean synced, Instant createdAt, Instant lastUsedAt) {}
