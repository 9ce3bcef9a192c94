package io.grantway.oauth.credential;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.grantway.oauth.OAuthSettings;
import io.grantway.oauth.Secrets;
import io.grantway.oauth.Shared;
import io.grantway.oauth.credential.Argon2id.Cost;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Argon2id (RFC 9106) in the PHC string format. As many hashes run at once as there are cores; the
 * rest wait in line, so that a flood of sign-ins leaves the other endpoints their share.
 */
@Shared
public class PasswordHasher {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final long WAIT_SECONDS = 10;
    private static final Pattern PHC =
            Pattern.compile(
                    "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,2}),p=(\\d)"
                            + "\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    private final OAuthSettings settings;
    private final Secrets secrets;
    private final Argon2id argon2id = Argon2id.best();
    private final Semaphore cores;

    @Inject
    PasswordHasher(OAuthSettings settings, Secrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
        this.cores = new Semaphore(atOnce(settings.argon2MemoryKib()), true);
    }

    /** As many as there are cores; in Java less, where half of the heap can't hold their memory. */
    private int atOnce(int memoryKib) {
        var runtime = Runtime.getRuntime();
        if (argon2id == Argon2id.REFERENCE) {
            return runtime.availableProcessors();
        }
        var fitting = runtime.maxMemory() / 2 / (memoryKib * 1_024L);
        return (int) Math.max(1, Math.min(runtime.availableProcessors(), fitting));
    }

    /** No core came free in time. */
    public static final class BusyException extends Exception {
        private static final long serialVersionUID = 1L;
    }

    public String hash(String password) throws BusyException {
        var salt = Arrays.copyOf(secrets.random(), SALT_BYTES);
        var cost = costInForce();
        return phc(cost, salt, argon2(OpaqueString.of(password), salt, cost, HASH_BYTES));
    }

    public boolean verify(String password, String phc) throws BusyException {
        var opaque = OpaqueString.of(password);
        var composed = OpaqueString.composed(password);
        return matches(opaque, phc) || !opaque.equals(composed) && matches(composed, phc);
    }

    private boolean matches(String password, String phc) throws BusyException {
        var match = PHC.matcher(phc);
        if (!match.matches()) {
            throw new IllegalStateException("A stored password hash is not in the PHC format");
        }
        var salt = Base64.getDecoder().decode(match.group(4));
        var expected = Base64.getDecoder().decode(match.group(5));
        var actual = argon2(password, salt, cost(match), expected.length);
        return Secrets.same(expected, actual);
    }

    /** Takes as long as a verification: for users that do not exist. */
    public void verifyNothing(String password) throws BusyException {
        hash(password);
    }

    /** Whether the hash was made at another cost than the one in force. */
    public boolean isOutdated(String phc) {
        var match = PHC.matcher(phc);
        return match.matches() && !cost(match).equals(costInForce());
    }

    private Cost costInForce() {
        return new Cost(
                settings.argon2MemoryKib(),
                settings.argon2Iterations(),
                settings.argon2Parallelism());
    }

    private byte[] argon2(String password, byte[] salt, Cost cost, int length)
            throws BusyException {
        var bytes = password.getBytes(UTF_8);
        takeCore();
        try {
            return argon2id.hash(bytes, salt, cost, length);
        } finally {
            cores.release();
        }
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

    private static Cost cost(Matcher phc) {
        return new Cost(
                Integer.parseInt(phc.group(1)),
                Integer.parseInt(phc.group(2)),
                Integer.parseInt(phc.group(3)));
    }

    private static String phc(Cost cost, byte[] salt, byte[] hash) {
        var base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(
                        cost.memoryKib(),
                        cost.iterations(),
                        cost.parallelism(),
                        base64.encodeToString(salt),
                        base64.encodeToString(hash));
    }
}
