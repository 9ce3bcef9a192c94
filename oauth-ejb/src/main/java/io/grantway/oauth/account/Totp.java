package io.grantway.oauth.account;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import io.grantway.oauth.Secrets;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/** Time-based one-time passwords (RFC 6238): 6 digits, 30 seconds, SHA-1, one step of drift. */
final class Totp {

    private static final TimeBasedOneTimePasswordGenerator GENERATOR =
            new TimeBasedOneTimePasswordGenerator();
    private static final int DRIFT_STEPS = 1;

    private Totp() {}

    /**
     * The time step that the code belongs to; empty where it belongs to none that counts now.
     *
     * @param secret in base32
     */
    static OptionalLong step(String secret, String code, Instant now) {
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
