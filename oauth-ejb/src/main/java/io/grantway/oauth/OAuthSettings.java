package io.grantway.oauth;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
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

    private final SettingValues values;

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
    private Duration rememberedDeviceLifetime;
    private Duration signingKeyRotation;
    private Duration signingKeyLead;
    private Duration evidenceKeyRotation;
    private Path checkpointFolder;
    private Path policiesFolder;
    private int argon2MemoryKib;
    private int argon2Iterations;
    private int argon2Parallelism;
    private int purgeBatch;
    private Duration onboardingRetention;
    private List<Duration> webhookRetryDelays;
    private int webhookAcknowledgeHours;
    private Duration webhookSecretOverlap;
    private Duration webhookRetention;
    private Duration webhookPatience;
    private Duration staffIdleTime;
    private Duration staffSessionLifetime;
    private int inspectedCallsAnHour;

    public OAuthSettings() {
        this(name -> ConfigProvider.getConfig().getOptionalValue(name, String.class));
    }

    /**
     * Settings from a source of texts by name.
     *
     * @throws IllegalStateException naming every wrong value
     */
    public OAuthSettings(Function<String, Optional<String>> source) {
        this.values = new SettingValues(source);
        read();
    }

    private void read() {
        profile = values.text("grantway.profile", DEVELOPMENT);
        if (!profile.equals(DEVELOPMENT) && !profile.equals(PRODUCTION)) {
            values.fault("grantway.profile must be development or production");
        }
        base = readBaseUrl();
        pepper = secret("grantway.pepper", DEVELOPMENT_PEPPER);
        keyEncryptionKey = secret("grantway.key-encryption-key", DEVELOPMENT_KEY);
        sessionLifetime = values.seconds("grantway.session.seconds", 600, 1, 600);
        codeLifetime = values.seconds("grantway.code.seconds", 60, 1, 600);
        accessTokenLifetime =
                values.seconds(
                        "grantway.access-token.seconds",
                        MAX_ACCESS_TOKEN.toSeconds(),
                        1,
                        MAX_ACCESS_TOKEN.toSeconds());
        refreshTokenLifetime =
                values.seconds(
                        "grantway.refresh-token.seconds",
                        MAX_REFRESH_TOKEN.toSeconds(),
                        1,
                        MAX_REFRESH_TOKEN.toSeconds());
        refreshRetryWindow = values.seconds("grantway.refresh-token.retry-seconds", 10, 0, 60);
        apiLoginLifetime = values.seconds("grantway.login.api-seconds", 600, 1, 3_600);
        hostedLoginLifetime = values.seconds("grantway.login.hosted-seconds", 3_600, 1, 43_200);
        rememberedDeviceLifetime =
                Duration.ofDays(values.number("grantway.second-factor.remember-days", 30, 0, 365));
        signingKeyRotation =
                values.seconds("grantway.signing-key.rotation-seconds", 2_592_000, 2, 31_536_000);
        signingKeyLead = values.seconds("grantway.signing-key.lead-seconds", 3_600, 1, 604_800);
        evidenceKeyRotation =
                values.seconds(
                        "grantway.evidence-key.rotation-seconds", 31_536_000, 2, 315_360_000);
        checkpointFolder = values.folder("grantway.audit.checkpoint.folder");
        policiesFolder = values.folder("grantway.policies.folder");
        argon2MemoryKib =
                values.number("grantway.password.argon2.memory-kib", 19_456, 7_168, 1_048_576);
        argon2Iterations = values.number("grantway.password.argon2.iterations", 2, 1, 20);
        argon2Parallelism = values.number("grantway.password.argon2.parallelism", 1, 1, 8);
        purgeBatch = values.number("grantway.purge.batch", 1_000, 1, 10_000);
        onboardingRetention =
                Duration.ofDays(values.number("grantway.onboarding.keep-days", 30, 1, 3_650));
        webhookRetryDelays =
                values.delays(
                        "grantway.webhook.retry-seconds", "5,60,300,1800,7200,18000,36000,86400");
        webhookAcknowledgeHours = values.number("grantway.webhook.acknowledge-hours", 72, 1, 8_760);
        webhookSecretOverlap =
                values.seconds("grantway.webhook.secret-overlap-seconds", 86_400, 0, 2_592_000);
        webhookRetention =
                Duration.ofDays(values.number("grantway.webhook.keep-days", 30, 1, 3_650));
        webhookPatience =
                Duration.ofDays(values.number("grantway.webhook.give-up-days", 90, 7, 3_650));
        staffIdleTime = values.seconds("grantway.staff.idle-seconds", 900, 10, 3_600);
        staffSessionLifetime = values.seconds("grantway.staff.session-seconds", 28_800, 10, 43_200);
        inspectedCallsAnHour = values.number("grantway.inspector.calls-per-hour", 200, 0, 10_000);
        if (argon2MemoryKib * 1_024L > Runtime.getRuntime().maxMemory() / 2) {
            values.fault("grantway.password.argon2.memory-kib needs more than half of the heap");
        }
        values.stopAtFaults();
    }

    private URI readBaseUrl() {
        var value = values.text("grantway.base-url", "http://localhost:9080");
        try {
            var uri = URI.create(value);
            var scheme = uri.getScheme();
            if (uri.getHost() == null
                    || !("https".equals(scheme) || "http".equals(scheme))
                    || value.endsWith("/")) {
                values.fault("grantway.base-url must be an absolute URL without a trailing slash");
            } else if (isProduction() && !"https".equals(scheme)) {
                values.fault("grantway.base-url must be https in the production profile");
            }
            return uri;
        } catch (IllegalArgumentException e) {
            values.fault("grantway.base-url is not a URL");
            return null;
        }
    }

    private byte[] secret(String name, String developmentDefault) {
        var value = values.text(name, isProduction() ? "" : developmentDefault);
        if (isProduction() && value.equals(developmentDefault)) {
            values.fault(name + " is the development default");
            return new byte[0];
        }
        try {
            var bytes = Base64.getUrlDecoder().decode(value.replace('+', '-').replace('/', '_'));
            if (bytes.length < 32) {
                values.fault(name + " must be at least 32 random bytes in base64");
            }
            return bytes;
        } catch (IllegalArgumentException e) {
            values.fault(name + " is not base64");
            return new byte[0];
        }
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

    /** How long a browser is not asked for the second factor again; zero: it always is. */
    public Duration rememberedDeviceLifetime() {
        return rememberedDeviceLifetime;
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

    /** How long consents wait for the account of their onboarding before they are erased. */
    public Duration onboardingRetention() {
        return onboardingRetention;
    }

    /** How long to wait after each failed attempt to deliver a webhook; the last one gives up. */
    public List<Duration> webhookRetryDelays() {
        return webhookRetryDelays;
    }

    /** Hours in which a partner acknowledges a revocation or erasure, unless it has its own. */
    public int webhookAcknowledgeHours() {
        return webhookAcknowledgeHours;
    }

    /** How long webhooks carry the signature of the previous secret, too. */
    public Duration webhookSecretOverlap() {
        return webhookSecretOverlap;
    }

    /** How long after they were due webhook events are kept that nobody takes or acknowledges. */
    public Duration webhookPatience() {
        return webhookPatience;
    }

    /** How long webhook events are kept after nothing more is to come of them. */
    public Duration webhookRetention() {
        return webhookRetention;
    }

    /** After how long without a request staff have to sign in again. */
    public Duration staffIdleTime() {
        return staffIdleTime;
    }

    /** After how long staff have to sign in again in any case. */
    public Duration staffSessionLifetime() {
        return staffSessionLifetime;
    }

    /** How many refused calls of a sandbox application are kept in an hour; 0 for none. */
    public int inspectedCallsAnHour() {
        return inspectedCallsAnHour;
    }
}
