package io.grantway.oauth.credential;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import io.grantway.oauth.Secrets;
import java.net.URLEncoder;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.Arrays;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/** Time-based one-time passwords (RFC 6238): 6 digits, 30 seconds, SHA-1, one step of drift. */
public final class Totp {

    private static final TimeBasedOneTimePasswordGenerator GENERATOR =
            new TimeBasedOneTimePasswordGenerator();
    private static final int DRIFT_STEPS = 1;
    private static final int SECRET_BYTES = 20;

    private Totp() {}

    /**
     * The time step that the code belongs to; empty where it belongs to none that counts now.
     *
     * @param secret in base32
     */
    public static OptionalLong step(String secret, String code, Instant now) {
        var key = new SecretKeySpec(Base32.decode(secret), GENERATOR.getAlgorithm());
        var found = OptionalLong.empty();
        for (int drift = -DRIFT_STEPS; drift <= DRIFT_STEPS; drift++) {
            var time = now.plus(GENERATOR.getTimeStep().multipliedBy(drift));
            if (same(generate(key, time), code)) {
                found =
                        OptionalLong.of(
                                time.getEpochSecond() / GENERATOR.getTimeStep().toSeconds());
            }
        }
        return found;
    }

    /** A secret of 160 bits (RFC 4226 §4), in base32, from at least as many random ones. */
    public static String secret(byte[] random) {
        return Base32.toBase32String(Arrays.copyOf(random, SECRET_BYTES));
    }

    /** What an authenticator reads from a QR code. */
    public static String uri(String issuer, String account, String secret) {
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s"
                .formatted(issuer, URLEncoder.encode(account, UTF_8), secret, issuer);
    }

    private static String generate(SecretKeySpec key, Instant time) {
        try {
            return GENERATOR.generateOneTimePasswordString(key, time);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean same(String expected, String code) {
        return Secrets.same(expected, code);
    }
}
