package io.grantway.oauth.keypair;

import io.grantway.consent.audit.Actor;
import io.grantway.oauth.EditedMeanwhile;
import io.grantway.oauth.NotThere;
import io.grantway.oauth.OAuthError;
import io.grantway.oauth.OAuthException;
import io.grantway.oauth.Secrets;
import io.grantway.oauth.client.ClientCredentials;
import io.grantway.oauth.client.ClientSecrets;
import io.grantway.oauth.client.Clients;
import io.grantway.oauth.journal.Doer;
import io.grantway.oauth.journal.Journal;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** What partners do with their own key pairs, and what others do with them. */
@Stateless
public class PartnerKeys {

    private static final int MOST_ORIGIN = 300;

    @Inject ClientKeyRepository keys;
    @Inject KeyIssue issue;
    @Inject Clients clients;
    @Inject ClientSecrets secrets;
    @Inject Journal journal;
    @Inject Event<ClientKeyExposed> exposedEvent;
    @Inject Clock clock;

    /**
     * Replaces the secret that the caller proves to hold.
     *
     * @param overlap how long it works on; zero for not at all, 30 days at most
     * @throws OAuthException invalid_client where it is not the secret in force: one that was
     *     rotated before can't lock its successor out
     * @throws EditedMeanwhile where another rotation was first
     */
    public IssuedKey rotate(ClientCredentials caller, Duration overlap) {
        var client = clients.resolve(caller);
        client.requireAuthenticated();
        ClientKeys.checkOverlap(overlap);
        var key = key(caller.clientKey());
        var current = secrets.hash(caller.secretKey());
        if (!Secrets.same(current, keys.secretHash(key.clientKey()).orElse(null))) {
            throw new OAuthException(
                    OAuthError.INVALID_CLIENT, "A secret key that was replaced can't be rotated");
        }
        var doer = new Doer(Actor.partner(client.applicationId()), caller.from());
        var secretKey = issue.replace(doer, key, current, overlap, "by the partner", null);
        return new IssuedKey(key.clientKey(), secretKey, null, null, clock.instant().plus(overlap));
    }

    /**
     * Marks a key pair as exposed where the secret that arrived from a browser is really its own:
     * nobody can mark the pair of another.
     *
     * @param origin of the page; null where the browser did not say
     */
    public void arrivedFromBrowser(ClientCredentials credentials, String origin) {
        try {
            clients.resolve(credentials);
        } catch (OAuthException e) {
            return;
        }
        var shown = origin == null ? "" : origin;
        shown = shown.length() > MOST_ORIGIN ? shown.substring(0, MOST_ORIGIN) : shown;
        if (keys.expose(credentials.clientKey(), shown, clock.instant()) == 1) {
            var key = key(credentials.clientKey());
            journal.write(
                    new Doer(Actor.SYSTEM, credentials.from()),
                    ClientKeys.deed("key.exposed", key).change(null, shown));
            exposedEvent.fire(
                    new ClientKeyExposed(
                            key.clientKey(), key.applicationId(), key.partnerId(), shown));
        }
    }

    private KeyInfo key(String clientKey) {
        return keys.info(clientKey).orElseThrow(() -> new NotThere("key"));
    }
}
