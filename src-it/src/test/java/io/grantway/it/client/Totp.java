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

    /** As a page shows it. */
    public static Totp ofBase32(String secret) {
        var bits = new StringBuilder();
        for (var letter : secret.replaceAll("[\\s=]", "").toCharArray()) {
            var value = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter);
            bits.append(Integer.toBinaryString(32 + value).substring(1));
        }
        var hex = new StringBuilder();
        for (int i = 0; i + 8 <= bits.length(); i += 8) {
            hex.append("%02x".formatted(Integer.parseInt(bits.substring(i, i + 8), 2)));
        }
        return new Totp(hex.toString());
    }

    public String code(Instant when) {
        try {
            return generator.generateOneTimePasswordString(key, when);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
