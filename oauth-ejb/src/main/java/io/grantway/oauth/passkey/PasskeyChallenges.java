package io.grantway.oauth.passkey;

import io.grantway.oauth.Secrets;
import io.grantway.oauth.Secrets.Purpose;
import io.grantway.oauth.Shared;
import io.grantway.oauth.proof.SpentIds;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

/**
 * What passkeys sign (WebAuthn §13.4.3). A challenge proves by itself that it is one of ours, for
 * one browser, one ceremony and one session, 5 minutes long: nothing is stored until an answer
 * comes, which spends it.
 */
@Shared
public class PasskeyChallenges {

    private static final Duration LIFETIME = Duration.ofMinutes(5);
    private static final int NONCE_BYTES = 16;
    private static final int PLAIN_BYTES = NONCE_BYTES + Long.BYTES;
    private static final int BYTES = PLAIN_BYTES + 32;

    private final Secrets secrets;
    private final SpentIds spentIds;
    private final Clock clock;

    @Inject
    public PasskeyChallenges(Secrets secrets, SpentIds spentIds, Clock clock) {
        this.secrets = secrets;
        this.spentIds = spentIds;
        this.clock = clock;
    }

    /** What a challenge is for; the names are part of what is sealed. */
    enum Ceremony {
        SIGN_IN,
        REGISTRATION
    }

    /**
     * A new challenge, in base64url.
     *
     * @param browser that may answer it, by the random name that its cookie holds
     * @param session that the answer is for
     */
    String issue(Ceremony ceremony, String browser, UUID session) {
        var plain =
                ByteBuffer.allocate(PLAIN_BYTES)
                        .put(secrets.random(), 0, NONCE_BYTES)
                        .putLong(clock.instant().plus(LIFETIME).getEpochSecond())
                        .array();
        return Secrets.base64Url(
                ByteBuffer.allocate(BYTES)
                        .put(plain)
                        .put(seal(plain, ceremony, browser, session))
                        .array());
    }

    /** Whether the challenge is good; of any number of callers, on any node, one is told so. */
    boolean spend(byte[] challenge, Ceremony ceremony, String browser, UUID session) {
        if (challenge == null || challenge.length != BYTES) {
            return false;
        }
        var plain = Arrays.copyOf(challenge, PLAIN_BYTES);
        var seal = Arrays.copyOfRange(challenge, PLAIN_BYTES, BYTES);
        if (!Secrets.same(seal, seal(plain, ceremony, browser, session))) {
            return false;
        }
        var end = Instant.ofEpochSecond(ByteBuffer.wrap(plain).getLong(NONCE_BYTES));
        return end.isAfter(clock.instant())
                && spentIds.spend("passkey", ceremony.name(), Secrets.base64Url(plain), end);
    }

    private byte[] seal(byte[] plain, Ceremony ceremony, String browser, UUID session) {
        var context = String.join("\n", ceremony.name(), session.toString(), browser);
        return secrets.keyed(
                Purpose.PASSKEY_CHALLENGE, plain, context.getBytes(StandardCharsets.UTF_8));
    }
}
