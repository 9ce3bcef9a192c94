package io.grantway.oauth.keypair;

import io.grantway.consent.audit.Actor;
import io.grantway.oauth.InvalidInput;
import io.grantway.oauth.OpaqueTokens;
import io.grantway.oauth.Secrets;
import io.grantway.oauth.Secrets.Purpose;
import io.grantway.oauth.journal.Deed;
import io.grantway.oauth.journal.Doer;
import io.grantway.oauth.journal.Journal;
import io.grantway.oauth.staff.Staff;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Links by which a secret reaches the partner without going through anyone's mail. Whoever opens
 * one first sees the secret; nobody after. That it was opened, and from where, is in the journal.
 */
@Stateless
public class KeyHandOvers {

    private static final Duration LONGEST = Duration.ofDays(7);

    @Inject KeyHandOverRepository handOvers;
    @Inject OpaqueTokens tokens;
    @Inject Secrets secrets;
    @Inject Journal journal;
    @Inject Clock clock;

    /** What a link is for; showing it does not open it. */
    public Optional<HandOver> peek(String token) {
        return living(token)
                .map(
                        row ->
                                new HandOver(
                                        row.clientKey(),
                                        row.applicationName(),
                                        row.partnerName(),
                                        row.expiresAt()));
    }

    /**
     * The secret, once. To be called by a form and not by following the link: mail scanners do.
     *
     * @param source the network address of the request
     * @throws InvalidHandOver where it was opened before or has expired
     */
    public IssuedKey open(String token, String source) {
        var row = living(token).orElseThrow(InvalidHandOver::new);
        var id = tokens.read(Purpose.KEY_HAND_OVER, token).orElseThrow().id();
        var from = new Doer(Actor.partner(row.applicationId()), source);
        if (handOvers.open(id, from.source(), clock.instant()) == 0) {
            throw new InvalidHandOver();
        }
        journal.write(
                from,
                Deed.of("key.handed-over")
                        .at(row.partnerId(), row.applicationId())
                        .to(row.clientKey()));
        return new IssuedKey(row.clientKey(), secrets.unseal(row.sealedSecret()), null, null, null);
    }

    /** Destroys the secrets that nobody came for in time; how many. */
    public int destroyExpired() {
        return handOvers.destroyExpired(clock.instant());
    }

    /**
     * Puts a secret behind a link, which shuts any other of the key pair. For this feature alone.
     */
    public IssuedKey seal(Staff staff, String clientKey, String secretKey, Duration lifetime) {
        if (lifetime.isNegative() || lifetime.isZero() || lifetime.compareTo(LONGEST) > 0) {
            throw new InvalidInput("lifetime", "must be up to 7 days");
        }
        var now = clock.instant();
        var token = tokens.issue(Purpose.KEY_HAND_OVER, now);
        handOvers.destroy(clientKey);
        handOvers.insert(
                new KeyHandOver(
                        token.id(),
                        token.hash(),
                        clientKey,
                        secrets.seal(secretKey),
                        staff.id(),
                        now,
                        now.plus(lifetime)));
        return new IssuedKey(clientKey, null, token.text(), now.plus(lifetime), null);
    }

    /** Shuts the links of a key pair. For this feature alone. */
    public void destroy(String clientKey) {
        handOvers.destroy(clientKey);
    }

    private Optional<KeyHandOverRepository.Row> living(String token) {
        return tokens.read(Purpose.KEY_HAND_OVER, token)
                .flatMap(
                        presented ->
                                handOvers
                                        .living(presented.id(), clock.instant())
                                        .filter(row -> presented.proves(row.tokenHash())));
    }
}
