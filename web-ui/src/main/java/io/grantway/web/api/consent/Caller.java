package io.grantway.web.api.consent;

import io.grantway.consent.audit.Actor;
import io.grantway.consent.record.Circumstances;
import io.grantway.consent.record.ConsentNotFound;
import io.grantway.oauth.client.Client;
import jakarta.enterprise.context.RequestScoped;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Who makes the request in progress; set by {@link ByPartnerFilter}. A partner sees all that it
 * holds, a user no more than what the partner holds of this user.
 */
@RequestScoped
public class Caller {

    private Client client;
    private UUID userId;

    void isPartner(Client client) {
        this.client = client;
    }

    void isUser(Client client, UUID userId) {
        this.client = client;
        this.userId = userId;
    }

    UUID tenantId() {
        return client.partnerId();
    }

    UUID applicationId() {
        return client.applicationId();
    }

    Actor actor() {
        return userId == null ? Actor.partner(client.applicationId()) : Actor.USER;
    }

    /**
     * @param owner null for what belongs to no account yet
     */
    boolean sees(UUID owner) {
        return userId == null || userId.equals(owner);
    }

    /**
     * The user that a path names.
     *
     * @throws ConsentNotFound where it can't be one, or not one that the caller may ask for
     */
    UUID user(String segment) {
        var named = Ids.of(segment);
        if (!sees(named)) {
            throw new ConsentNotFound();
        }
        return named;
    }

    /**
     * The circumstances of a decision that the caller brings. A user's has the client key with it:
     * the actor says that the user decided, but not where.
     *
     * @param metadata null for none
     * @param language of the texts that were shown; null for English
     */
    Circumstances circumstances(Map<String, Object> metadata, String language, boolean optOut) {
        var all = new TreeMap<String, Object>();
        if (metadata != null) {
            all.putAll(metadata);
        }
        if (userId != null) {
            all.put("clientId", client.clientKey());
        }
        return new Circumstances(actor(), language, null, optOut, all);
    }
}
