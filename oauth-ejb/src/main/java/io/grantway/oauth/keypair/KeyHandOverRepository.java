package io.grantway.oauth.keypair;

import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;

@Repository(dataStore = "oauth")
interface KeyHandOverRepository {

    /** A link that is good, with what proves its token. */
    record Row(
            String tokenHash,
            String sealedSecret,
            String clientKey,
            UUID applicationId,
            String applicationName,
            UUID partnerId,
            String partnerName,
            Instant expiresAt) {}

    @Insert
    void insert(KeyHandOver handOver);

    default Optional<Row> living(UUID id, Instant now) {
        return session()
                .createSelectionQuery(
                        "select h.tokenHash, h.sealedSecret, h.clientKey, a.id, a.name, p.id, p.name,"
                                + " h.expiresAt from KeyHandOver h"
                                + " join ClientKeyPair k on k.clientKey = h.clientKey"
                                + " join Application a on a.id = k.applicationId"
                                + " join Partner p on p.id = a.partnerId"
                                + " where h.id = :id and h.sealedSecret is not null and h.expiresAt > :now"
                                + " and k.revokedAt is null",
                        Row.class)
                .setParameter("id", id)
                .setParameter("now", now)
                .uniqueResultOptional();
    }

    /** 1: the secret is yours to see, and gone from here; 0: someone else was first. */
    @Query(
            "update KeyHandOver set sealedSecret = null, openedAt = :now, openedFrom = :from"
                    + " where id = :id and sealedSecret is not null and expiresAt > :now")
    int open(UUID id, String from, Instant now);

    /** Destroys the secrets that wait for the partner of a key pair. */
    @Query(
            "update KeyHandOver set sealedSecret = null"
                    + " where clientKey = :clientKey and sealedSecret is not null")
    int destroy(String clientKey);

    @Query(
            "update KeyHandOver set sealedSecret = null"
                    + " where sealedSecret is not null and expiresAt < :now")
    int destroyExpired(Instant now);

    StatelessSession session();
}
