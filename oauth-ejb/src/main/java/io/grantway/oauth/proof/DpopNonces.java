package io.grantway.oauth.proof;

import io.grantway.oauth.Secrets;
import io.grantway.oauth.Secrets.Purpose;
import io.grantway.oauth.Shared;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.Arrays;

/**
 * The nonces of this server (RFC 9449 §8): made from the time and the pepper, so that each node
 * knows those of the others and none is stored. One lives for 2 to 4 minutes.
 */
@Shared
public class DpopNonces {

    private static final int SECONDS = 120;
    private static final int BYTES = 16;

    private final Secrets secrets;
    private final Clock clock;

    @Inject
    public DpopNonces(Secrets secrets, Clock clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    /** The one to use from now on. */
    public String current() {
        return of(slot());
    }

    boolean isLiving(String nonce) {
        var slot = slot();
        return Secrets.same(of(slot), nonce) || Secrets.same(of(slot - 1), nonce);
    }

    private long slot() {
        return clock.instant().getEpochSecond() / SECONDS;
    }

    private String of(long slot) {
        var mac =
                secrets.keyed(
                        Purpose.DPOP_NONCE, ByteBuffer.allocate(Long.BYTES).putLong(slot).array());
        return Secrets.base64Url(Arrays.copyOf(mac, BYTES));
    }
}
