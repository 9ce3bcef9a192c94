package io.grantway.oauth.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.grantway.oauth.OAuthSettings;
import io.grantway.oauth.Secrets;
import io.grantway.oauth.Shared;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id (RFC 9106) in the PHC string format. As many hashes run at once as there are cores; the
 * rest wait in line, so that a flood of sign-ins leaves the other endpoints their share.
 */
@Shared
class PasswordHasher {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final long WAIT_SECONDS = 10;
    private static final Pattern PHC =
            Pattern.compile(
                    "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,2}),p=(\\d)"
                            + "\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    private final OAuthSettings settings;
    private final Secrets secrets;
    private final Semaphore cores;

    @Inject
    PasswordHasher(OAuthSettings settings, Secrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
        this.cores = new Semaphore(atOnce(settings.argon2MemoryKib()), true);
    }

    /** As many as there are cores, less where half of the heap does not hold their memory. */
    private static int atOnce(int memoryKib) {
        var runtime = Runtime.getRuntime();
        var fitting = runtime.maxMemory() / 2 / (memoryKib * 1_024L);
        return (int) Math.max(1, Math.min(runtime.availableProcessors(), fitting));
    }

    /** No core came free in time. */
    static final class BusyException extends Exception {
        private static final long serialVersionUID = 1L;
    }

    String hash(String password) throws BusyException {
        var salt = Arrays.copyOf(secrets.random(), SALT_BYTES);
        var parameters =
                new Cost(
                        settings.argon2MemoryKib(),
                        settings.argon2Iterations(),
                        settings.argon2Parallelism());
        return parameters.phc(salt, argon2(password, salt, parameters, HASH_BYTES));
    }

    boolean verify(String password, String phc) throws BusyException {
        var match = PHC.matcher(phc);
        if (!match.matches()) {
            throw new IllegalStateException("A stored password hash is not in the PHC format");
        }
        var salt = Base64.getDecoder().decode(match.group(4));
        var expected = Base64.getDecoder().decode(match.group(5));
        var actual = argon2(password, salt, Cost.of(match), expected.length);
        return Secrets.same(expected, actual);
    }

    /** Takes as long as a verification: for users that do not exist. */
    void verifyNothing(String password) throws BusyException {
        hash(password);
    }

    /** Whether the hash was made at another cost than the one in force. */
    boolean isOutdated(String phc) {
        var match = PHC.matcher(phc);
        return match.matches()
                && !Cost.of(match)
                        .equals(
                                new Cost(
                                        settings.argon2MemoryKib(),
                                        settings.argon2Iterations(),
                                        settings.argon2Parallelism()));
    }

    private byte[] argon2(String password, byte[] salt, Cost cost, int length)
            throws BusyException {
        var out = new byte[length];
        var bytes = Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(UTF_8);
        takeCore();
        try {
            var generator = new Argon2BytesGenerator();
            generator.init(
                    new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                            .withSalt(salt)
                            .withMemoryAsKB(cost.memoryKib())
                            .withIterations(cost.iterations())
                            .withParallelism(cost.parallelism())
                            .build());
            generator.generateBytes(bytes, out);
        } finally {
            cores.release();
        }
        return out;
    }

    private void takeCore() throws BusyException {
        try {
            if (!cores.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new BusyException();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BusyException();
        }
    }

    private record Cost(int memoryKib, int iterations, int parallelism) {

        static Cost of(java.util.regex.Matcher match) {
            return new Cost(
                    Integer.parseInt(match.group(1)),
                    Integer.parseInt(match.group(2)),
                    Integer.parseInt(match.group(3)));
        }

        String phc(byte[] salt, byte[] hash) {
            var base64 = Base64.getEncoder().withoutPadding();
            return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                    .formatted(
                            memoryKib,
                            iterations,
                            parallelism,
                            base64.encodeToString(salt),
                            base64.encodeToString(hash));
        }
    }
}
