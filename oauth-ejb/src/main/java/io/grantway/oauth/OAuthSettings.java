package io.grantway.oauth;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Every setting of the authorization core, read once at start. A setting {@code
 * grantway.code.seconds} is given as the environment variable {@code GRANTWAY_CODE_SECONDS}. A
 * wrong value stops the start with one line that names all faults.
 */
@Shared
public class OAuthSettings {

    private static final String DEVELOPMENT = "development";
    private static final String PRODUCTION = "production";
    private static final String DEVELOPMENT_PEPPER =
            "Z3JhbnR3YXkgZGV2ZWxvcG1lbnQgcGVwcGVyLCBub3QgYSBzZWNyZXQu";
    private static final String DEVELOPMENT_KEY =
            "Z3JhbnR3YXkgZGV2ZWxvcG1lbnQga2V5LCBub3QgYSBzZWNyZXQuLi4u";

    private static final Duration MAX_ACCESS_TOKEN = Duration.ofHours(6);
    private static final Duration MAX_REFRESH_TOKEN = Duration.ofDays(7);

    private final Function<String, Optional<String>> source;
    private final List<String> faults = new ArrayList<>();

    private String profile;
    private URI base;
    private byte[] pepper;
    private byte[] keyEncryptionKey;
    private Duration sessionLifetime;
    private Duration codeLifetime;
    private Duration accessTokenLifetime;
    private Duration refreshTokenLifetime;
    private Duration refreshRetryWindow;
    private Duration apiLoginLifetime;
    private Duration hostedLoginLifetime;
    private Duration signingKeyRotation;
    private Duration signingKeyLead;
    private Duration evidenceKeyRotation;
    private Path checkpointFolder;
    private Path policiesFolder;
    private int argon2MemoryKib;
    private int argon2Iterations;
    private int argon2Parallelism;
    private int purgeBatch;
    private Duration staffIdleTime;
    private Duration staffSessionLifetime;

    public OAuthSettings() {
        this(name -> ConfigProvider.getConfig().getOptionalValue(name, String.class));
    }

    /**
     * Settings from a source of texts by name.
     *
     * @throws IllegalStateException naming every wrong value
     */
    public OAuthSettings(Function<String, Optional<String>> source) {
        this.source = source;
        read();
    }

    private void read() {
        profile = text("grantway.profile", DEVELOPMENT);
        if (!profile.equals(DEVELOPMENT) && !profile.equals(PRODUCTION)) {
            faults.add("grantway.profile must be development or production");
        }
        base = readBaseUrl();
        pepper = secret("grantway.pepper", DEVELOPMENT_PEPPER);
        keyEncryptionKey = secret("grantway.key-encryption-key", DEVELOPMENT_KEY);
        sessionLifetime = seconds("grantway.session.seconds", 600, 1, 600);
        codeLifetime = seconds("grantway.code.seconds", 60, 1, 600);
        accessTokenLifetime =
                seconds(
                        "grantway.access-token.seconds",
                        MAX_ACCESS_TOKEN.toSeconds(),
                        1,
                        MAX_ACCESS_TOKEN.toSeconds());
        refreshTokenLifetime =
                seconds(
                        "grantway.refresh-token.seconds",
                        MAX_REFRESH_TOKEN.toSeconds(),
                        1,
                        MAX_REFRESH_TOKEN.toSeconds());
        refreshRetryWindow = seconds("grantway.refresh-token.retry-seconds", 10, 0, 60);
        apiLoginLifetime = seconds("grantway.login.api-seconds", 600, 1, 3_600);
        hostedLoginLifetime = seconds("grantway.login.hosted-seconds", 3_600, 1, 43_200);
        signingKeyRotation =
                seconds("grantway.signing-key.rotation-seconds", 2_592_000, 2, 31_536_000);
        signingKeyLead = seconds("grantway.signing-key.lead-seconds", 3_600, 1, 604_800);
        evidenceKeyRotation =
                seconds("grantway.evidence-key.rotation-seconds", 31_536_000, 2, 315_360_000);
        checkpointFolder = folder("grantway.audit.checkpoint.folder");
        policiesFolder = folder("grantway.policies.folder");
        argon2MemoryKib = number("grantway.password.argon2.memory-kib", 19_456, 7_168, 1_048_576);
        argon2Iterations = number("grantway.password.argon2.iterations", 2, 1, 20);
        argon2Parallelism = number("grantway.password.argon2.parallelism", 1, 1, 8);
        purgeBatch = number("grantway.purge.batch", 1_000, 1, 10_000);
        staffIdleTime = seconds("grantway.staff.idle-seconds", 900, 10, 3_600);
        staffSessionLifetime = seconds("grantway.staff.session-seconds", 28_800, 10, 43_200);
        if (argon2MemoryKib * 1_024L > Runtime.getRuntime().maxMemory() / 2) {
            faults.add("grantway.password.argon2.memory-kib needs more than half of the heap");
        }
        if (!faults.isEmpty()) {
            throw new IllegalStateException("Wrong configuration: " + String.join("; ", faults));
        }
    }

    private URI readBaseUrl() {
        var value = text("grantway.base-url", "http://localhost:9080");
        try {
            var uri = URI.create(value);
            var scheme = uri.getScheme();
            if (uri.getHost() == null
                    || !("https".equals(scheme) || "http".equals(scheme))
                    || value.endsWith("/")) {
                faults.add("grantway.base-url must be an absolute URL without a trailing slash");
            } else if (isProduction() && !"https".equals(scheme)) {
                faults.add("grantway.base-url must be https in the production profile");
            }
            return uri;
        } catch (IllegalArgumentException e) {
            faults.add("grantway.base-url is not a URL");
            return null;
        }
    }

    private byte[] secret(String name, String developmentDefault) {
        var value = text(name, isProduction() ? "" : developmentDefault);
        if (isProduction() && value.equals(developmentDefault)) {
            faults.add(name + " is the development default");
            return new byte[0];
        }
        try {
            var bytes = Base64.getUrlDecoder().decode(value.replace('+', '-').replace('/', '_'));
            if (bytes.length < 32) {
                faults.add(name + " must be at least 32 random bytes in base64");
            }
            return bytes;
        } catch (IllegalArgumentException e) {
            faults.add(name + " is not base64");
            return new byte[0];
        }
    }

    private String text(String name, String fallback) {
        return source.apply(name).map(String::trim).orElse(fallback);
    }

    private Path folder(String name) {
        var value = text(name, "");
        if (value.isEmpty()) {
            return null;
        }
        try {
            var folder = Path.of(value);
            if (Files.isDirectory(folder)) {
                return folder;
            }
        } catch (InvalidPathException e) {
            // reported below
        }
        faults.add(name + " must be a folder that exists");
        return null;
    }

    private int number(String name, int fallback, int least, int most) {
        return (int) between(name, fallback, least, most);
    }

    private Duration seconds(String name, long fallback, long least, long most) {
        return Duration.ofSeconds(between(name, fallback, least, most));
    }

    private long between(String name, long fallback, long least, long most) {
        var value = text(name, Long.toString(fallback));
        try {
            var number = Long.parseLong(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // reported below with the range
        }
        faults.add(name + " must be a whole number from " + least + " to " + most);
        return fallback;
    }

    /** Without sandbox data and default secrets, TLS only. */
    public boolean isProduction() {
        return PRODUCTION.equals(profile);
    }

    /** The address that partners and browsers know, without a trailing slash. */
    public String baseUrl() {
        return base.toString();
    }

    /** Whether browsers reach the server by TLS, so that cookies can be {@code Secure}. */
    public boolean servesHttps() {
        return "https".equals(base.getScheme());
    }

    /** The issuer identifier (RFC 8414 §2). */
    public String issuer() {
        return base + "/v1/auth/oauth2";
    }

    /** The audience of access tokens (RFC 9068 §2.2): the API behind this server. */
    public String resource() {
        return base.toString();
    }

    byte[] pepper() {
        return pepper;
    }

    byte[] keyEncryptionKey() {
        return keyEncryptionKey;
    }

    public Duration sessionLifetime() {
        return sessionLifetime;
    }

    public Duration codeLifetime() {
        return codeLifetime;
    }

    public Duration accessTokenLifetime() {
        return accessTokenLifetime;
    }

    public Duration refreshTokenLifetime() {
        return refreshTokenLifetime;
    }

    /** How long a rotated refresh token answers an identical retry with the same successor. */
    public Duration refreshRetryWindow() {
        return refreshRetryWindow;
    }

    public Duration apiLoginLifetime() {
        return apiLoginLifetime;
    }

    public Duration hostedLoginLifetime() {
        return hostedLoginLifetime;
    }

    /** How long one key signs. */
    public Duration signingKeyRotation() {
        return signingKeyRotation;
    }

    /** How long a key is published before it signs. */
    public Duration signingKeyLead() {
        return signingKeyLead;
    }

    /** How long one key signs receipts and checkpoints. */
    public Duration evidenceKeyRotation() {
        return evidenceKeyRotation;
    }

    /** Where checkpoints are written to as they are signed; empty for nowhere. */
    public Optional<Path> checkpointFolder() {
        return Optional.ofNullable(checkpointFolder);
    }

    /** Where an operator's own versions of policies are; empty for none. */
    public Optional<Path> policiesFolder() {
        return Optional.ofNullable(policiesFolder);
    }

    public int argon2MemoryKib() {
        return argon2MemoryKib;
    }

    public int argon2Iterations() {
        return argon2Iterations;
    }

    public int argon2Parallelism() {
        return argon2Parallelism;
    }

    /** How many expired rows one statement of the purge deletes at most. */
    public int purgeBatch() {
        return purgeBatch;
    }

    /** After how long without a request staff have to sign in again. */
    public Duration staffIdleTime() {
        return staffIdleTime;
    }

    /** After how long staff have to sign in again in any case. */
    public Duration staffSessionLifetime() {
        return staffSessionLifetime;
    }
}
