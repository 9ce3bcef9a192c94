package io.grantway.consent.time;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Ids that sort by the time of their making (RFC 9562 §5.7), so that indexes grow at one end. */
public final class TimeOrderedId {

    private static final SecureRandom RANDOM = new SecureRandom();

    private TimeOrderedId() {}

    public static UUID at(Instant time) {
        var micros = time.getNano() / 1_000 % 1_000;
        var fraction = micros * 4_096 / 1_000;
        var high = time.toEpochMilli() << 16 | 0x7000 | fraction;
        var low = RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
