package io.grantway.oauth.keypair;

import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;

@Repository(dataStore = "oauth")
interface ClientKeyRepository {

    /** Whose key pair it is. */
    record Owner(
            UUID applicationId, UUID partnerId, io.grantway.oauth.client.Environment environment) {}

    String INFO =
            "select k.clientKey, a.id, a.name, p.id, p.name, a.environment, k.name, k.secretPrefix,"
                    + " k.createdBy, k.createdAt, k.expiresAt, k.revokedAt, k.lastUsedAt,"
                    + " k.lastUsedFrom, k.rotatedAt, k.previousSecretExpiresAt,"
                    + " k.previousSecretUsedAt, k.exposedAt, k.exposedOrigin, k.version"
                    + " from ClientKeyPair k join Application a on a.id = k.applicationId"
                    + " join Partner p on p.id = a.partnerId ";

    default Optional<KeyInfo> info(String clientKey) {
        return session()
                .createSelectionQuery(INFO + "where k.clientKey = :clientKey", KeyInfo.class)
                .setParameter("clientKey", clientKey)
                .uniqueResultOptional();
    }

    default List<KeyInfo> ofApplication(UUID applicationId, int limit) {
        return session()
                .createSelectionQuery(
                        INFO
                                + "where k.applicationId = :applicationId order by k.createdAt desc limit :limit",
                        KeyInfo.class)
                .setParameter("applicationId", applicationId)
                .setParameter("limit", limit)
                .getResultList();
    }

    default List<KeyInfo> expiring(Instant now, Instant until, int limit) {
        return session()
                .createSelectionQuery(
                        INFO
                                + "where k.revokedAt is null and k.expiresAt > :now and k.expiresAt < :until"
                                + " order by k.expiresAt limit :limit",
                        KeyInfo.class)
                .setParameter("now", now)
                .setParameter("until", until)
                .setParameter("limit", limit)
                .getResultList();
    }

    default List<KeyInfo> exposed(int limit) {
        return session()
                .createSelectionQuery(
                        INFO
                                + "where k.revokedAt is null and k.exposedAt is not null"
                                + " order by k.exposedAt desc limit :limit",
                        KeyInfo.class)
                .setParameter("limit", limit)
                .getResultList();
    }

    default Optional<Owner> owner(UUID id) {
        return session()
                .createSelectionQuery(
                        "select a.id, a.partnerId, a.environment from Application a where a.id = :id",
                        Owner.class)
                .setParameter("id", id)
                .uniqueResultOptional();
    }

    default Optional<String> secretHash(String clientKey) {
        return session()
                .createSelectionQuery(
                        "select secretHash from ClientKeyPair where clientKey = :clientKey",
                        String.class)
                .setParameter("clientKey", clientKey)
                .uniqueResultOptional();
    }

    /** 1: the secret is replaced; 0: another rotation was first, or the pair is dead. */
    default int rotate(
            String clientKey,
            String current,
            String hash,
            String prefix,
            Instant overlapEnds,
            Instant now) {
        return session()
                .createMutationQuery(
                        "update ClientKeyPair set previousSecretHash = secretHash,"
                                + " previousSecretExpiresAt = :overlapEnds, previousSecretUsedAt = null,"
                                + " secretHash = :hash, secretPrefix = :prefix, rotatedAt = :now,"
                                + " exposedAt = null, exposedOrigin = null, version = version + 1"
                                + " where clientKey = :clientKey and secretHash = :current"
                                + " and revokedAt is null and (expiresAt is null or expiresAt > :now)")
                .setParameter("clientKey", clientKey)
                .setParameter("current", current)
                .setParameter("hash", hash)
                .setParameter("prefix", prefix)
                .setParameter("overlapEnds", overlapEnds)
                .setParameter("now", now)
                .executeUpdate();
    }

    default int endOverlap(String clientKey) {
        return session()
                .createMutationQuery(
                        "update ClientKeyPair set previousSecretHash = null, previousSecretExpiresAt = null,"
                                + " version = version + 1"
                                + " where clientKey = :clientKey and previousSecretHash is not null")
                .setParameter("clientKey", clientKey)
                .executeUpdate();
    }

    default int revoke(String clientKey, Instant now) {
        return session()
                .createMutationQuery(
                        "update ClientKeyPair set revokedAt = :now, version = version + 1"
                                + " where clientKey = :clientKey and revokedAt is null")
                .setParameter("clientKey", clientKey)
                .setParameter("now", now)
                .executeUpdate();
    }

    default int change(String clientKey, int version, String name, Instant expiresAt) {
        return session()
                .createMutationQuery(
                        "update ClientKeyPair set name = :name, version = version + 1,"
                                + " remindedDays = case when expiresAt = :expiresAt then remindedDays end,"
                                + " expiresAt = :expiresAt"
                                + " where clientKey = :clientKey and version = :version and revokedAt is null")
                .setParameter("clientKey", clientKey)
                .setParameter("version", version)
                .setParameter("name", name)
                .setParameter("expiresAt", expiresAt)
                .executeUpdate();
    }

    /** Living pairs that end before then, whose contacts were not reminded so late. */
    default List<KeyInfo> toRemindOf(Instant now, Instant until, int days, int limit) {
        return session()
                .createSelectionQuery(
                        INFO
                                + "where k.expiresAt > :now and k.expiresAt <= :until and k.revokedAt is null"
                                + " and (k.remindedDays is null or k.remindedDays > :days)"
                                + " order by k.expiresAt limit :limit",
                        KeyInfo.class)
                .setParameter("now", now)
                .setParameter("until", until)
                .setParameter("days", days)
                .setParameter("limit", limit)
                .getResultList();
    }

    /** 1: the reminder is yours to send; 0: it was sent. */
    default int remind(String clientKey, int days) {
        return session()
                .createMutationQuery(
                        "update ClientKeyPair set remindedDays = :days where clientKey = :clientKey"
                                + " and (remindedDays is null or remindedDays > :days)")
                .setParameter("clientKey", clientKey)
                .setParameter("days", days)
                .executeUpdate();
    }

    /** 1: nobody noticed before. */
    default int expose(String clientKey, String origin, Instant now) {
        return session()
                .createMutationQuery(
                        "update ClientKeyPair set exposedAt = :now, exposedOrigin = :origin"
                                + " where clientKey = :clientKey and exposedAt is null and revokedAt is null")
                .setParameter("clientKey", clientKey)
                .setParameter("origin", origin)
                .setParameter("now", now)
                .executeUpdate();
    }

    StatelessSession session();
}
