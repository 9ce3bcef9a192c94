package io.grantway.it.client;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.spec.SecretKeySpec;

/** An authenticator app (RFC 6238: SHA-1, 6 digits, 30 seconds). */
public final class Totp {
    /** The base32 secret JBSWY3DPEHPK3PXP of {@link User#GRACE}, decoded. */
    public static final Totp GRACE = new Totp("48656c6c6f21deadbeef");

    private final TimeBasedOneTimePasswordGenerator generator =
            new TimeBasedOneTimePasswordGenerator();
    private final SecretKeySpec key;

    private Totp(String secretInHex) {
        key = new SecretKeySpec(HexFormat.of().parseHex(secretInHex), "HmacSHA1");
    }

    public String code(Instant when) {
        try {
            return generator.generateOneTimePasswordString(key, when);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
