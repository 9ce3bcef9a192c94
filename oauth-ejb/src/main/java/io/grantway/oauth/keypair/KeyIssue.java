package io.grantway.oauth.keypair;

import io.grantway.oauth.EditedMeanwhile;
import io.grantway.oauth.NotThere;
import io.grantway.oauth.Secrets;
import io.grantway.oauth.client.ClientRegistry;
import io.grantway.oauth.client.ClientSecrets;
import io.grantway.oauth.client.Environment;
import io.grantway.oauth.journal.Deed;
import io.grantway.oauth.journal.Doer;
import io.grantway.oauth.journal.Journal;
import io.grantway.oauth.keypair.ClientKeyRepository.Owner;
import io.grantway.oauth.staff.Staff;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Makes secrets, once all who have to agree did. */
@Dependent
class KeyIssue {

    private static final int CLIENT_KEY_CHARACTERS = 22;
    private static final String NO_END = "never";

    @Inject ClientKeyRepository keys;
    @Inject ClientRegistry registry;
    @Inject ClientSecrets clientSecrets;
    @Inject KeyHandOvers handOvers;
    @Inject Secrets secrets;
    @Inject Journal journal;
    @Inject Clock clock;

    /** What was asked for, read from the words of a request. */
    record Asked(String name, Instant expiresAt) {}

    IssuedKey issue(Staff staff, Owner owner, String name, Instant expiresAt, Delivery delivery) {
        var made = issue(staff.doer(), owner, name, expiresAt, how(delivery));
        return deliver(staff, made.clientKey(), made.secretKey(), null, delivery);
    }

    /** Makes a key pair, for whoever did it to deliver. */
    IssuedKey issue(Doer doer, Owner owner, String name, Instant expiresAt, String how) {
        var clientKey =
                "pk_"
                        + text(owner.environment())
                        + "_"
                        + secrets.randomText().substring(0, CLIENT_KEY_CHARACTERS);
        var secretKey = secretKey(owner.environment());
        registry.addKeyPair(
                owner.applicationId(), clientKey, secretKey, name, doer.actor(), expiresAt);
        journal.write(
                doer,
                Deed.of("key.issued")
                        .at(owner.partnerId(), owner.applicationId())
                        .to(clientKey)
                        .change(null, words(name, expiresAt) + "; " + how));
        return new IssuedKey(clientKey, secretKey, null, null, null);
    }

    IssuedKey rotate(Staff staff, KeyInfo key, Duration overlap, String reason, Delivery delivery) {
        var current = keys.secretHash(key.clientKey()).orElseThrow(() -> new NotThere("key"));
        var secretKey = replace(staff.doer(), key, current, overlap, how(delivery), reason);
        var previousEnds = clock.instant().plus(overlap);
        return deliver(staff, key.clientKey(), secretKey, previousEnds, delivery);
    }

    /**
     * Replaces the secret with this hash; returns the new one.
     *
     * @param reason null where none was given
     */
    String replace(
            Doer doer,
            KeyInfo key,
            String currentHash,
            Duration overlap,
            String how,
            String reason) {
        var now = clock.instant();
        var secretKey = secretKey(key.environment());
        if (keys.rotate(
                        key.clientKey(),
                        currentHash,
                        clientSecrets.hash(secretKey),
                        clientSecrets.prefix(secretKey),
                        now.plus(overlap),
                        now)
                == 0) {
            throw new EditedMeanwhile("The key");
        }
        handOvers.destroy(key.clientKey());
        journal.write(
                doer,
                ClientKeys.deed("key.rotated", key)
                        .change(null, overlap + "; " + how)
                        .because(reason));
        return secretKey;
    }

    private IssuedKey deliver(
            Staff staff,
            String clientKey,
            String secretKey,
            Instant previousEnds,
            Delivery delivery) {
        if (delivery instanceof Delivery.Link link) {
            var sealed = handOvers.seal(staff, clientKey, secretKey, link.lifetime());
            return new IssuedKey(
                    clientKey, null, sealed.linkToken(), sealed.linkExpiresAt(), previousEnds);
        }
        return new IssuedKey(clientKey, secretKey, null, null, previousEnds);
    }

    private String secretKey(Environment environment) {
        return "sk_" + text(environment) + "_" + secrets.randomText();
    }

    private static String text(Environment environment) {
        return environment.name().toLowerCase(Locale.ROOT);
    }

    private static String how(Delivery delivery) {
        return delivery instanceof Delivery.Link ? "by link" : "shown";
    }

    /** For example {@code never; Backend key}. */
    static String words(String name, Instant expiresAt) {
        return (expiresAt == null ? NO_END : expiresAt) + "; " + name;
    }

    static Asked read(String words) {
        var end = words.indexOf("; ");
        var expires = words.substring(0, end);
        return new Asked(
                words.substring(end + 2), expires.equals(NO_END) ? null : Instant.parse(expires));
    }
}
