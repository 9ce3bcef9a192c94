package io.grantway.oauth.token;

import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;

@Repository(dataStore = "oauth")
interface TokenFamilyRepository {

    @Insert
    void insert(TokenFamily family);

    /** A family is dead with the key pair that it was issued to. */
    default Optional<TokenFamilyState> find(UUID id) {
        return session()
                .createSelectionQuery(
                        "select f.id, f.userId, f.applicationId, f.scope, f.seed, f.generation, f.methods,"
                                + " f.authenticatedAt, f.rotatedAt, f.refreshExpiresAt,"
                                + " coalesce(f.revokedAt, p.revokedAt, i.revokedAt, pi.revokedAt), f.signInId, f.subject, f.dpopJkt,"
                                + " f.parentId, f.spendingLimit"
                                + " from TokenFamily f"
                                + " left join TokenFamily p on p.id = f.parentId"
                                + " left join ClientKeyPair pi on pi.clientKey = p.clientKey"
                                + " left join ClientKeyPair i on i.clientKey = f.clientKey"
                                + " where f.id = :id",
                        TokenFamilyState.class)
                .setParameter("id", id)
                .uniqueResultOptional();
    }

    /** 1: the next generation is yours; 0: another request was first, or the family is dead. */
    @Query(
            "update TokenFamily set generation = generation + 1, rotatedAt = :now,"
                    + " refreshExpiresAt = :refreshExpiresAt, endsAt = :endsAt"
                    + " where id = :id and generation = :generation and revokedAt is null"
                    + " and refreshExpiresAt > :now")
    int rotate(UUID id, int generation, Instant now, Instant refreshExpiresAt, Instant endsAt);

    @Query("update TokenFamily set revokedAt = :now where id = :id and revokedAt is null")
    int revoke(UUID id, Instant now);

    @Query(
            "update TokenFamily set revokedAt = :now where userId = :userId"
                    + " and applicationId = :applicationId and revokedAt is null")
    int revokeAll(UUID userId, UUID applicationId, Instant now);

    /** 1: counted; 0: there is no room for it. */
    @Query(
            "update TokenFamily set spent = spent + :amount"
                    + " where id = :id and spent + :amount <= :most")
    int spend(UUID id, BigDecimal amount, BigDecimal most);

    /** Takes one scope token out of all living families of a user and an application. */
    @Query(
            "update TokenFamily set scope ="
                    + " trim(replace(concat(' ', scope, ' '), concat(' ', :token, ' '), ' '))"
                    + " where userId = :userId and applicationId = :applicationId"
                    + " and revokedAt is null")
    int narrow(UUID userId, UUID applicationId, String token);

    /** Ends the families that narrowing left without any scope. */
    @Query(
            "update TokenFamily set revokedAt = :now where userId = :userId"
                    + " and applicationId = :applicationId and revokedAt is null and scope = ''")
    int revokeEmpty(UUID userId, UUID applicationId, Instant now);

    /** Ends what OpenID Connect gave for no longer than a sign-in (Core §11). */
    @Query(
            "update TokenFamily set revokedAt = :now where signInId = :signInId"
                    + " and revokedAt is null"
                    + " and concat(' ', scope, ' ') like '% openid %'"
                    + " and concat(' ', scope, ' ') not like '% offline_access %'")
    int revokeOfSignIn(UUID signInId, Instant now);

    StatelessSession session();

    /** What decides on a request with an access token: the client key and the family, at once. */
    default Optional<AccessRow> access(String clientKey, UUID familyId, Instant now) {
        return session()
                .createSelectionQuery(
                        "select k.applicationId, f.userId, f.applicationId, f.scope,"
                                + " f.parentId, p.scope, coalesce(f.revokedAt, p.revokedAt, i.revokedAt, pi.revokedAt),"
                                + " f.spendingLimit, p.spendingLimit, p.applicationId"
                                + " from ClientKeyPair k"
                                + " left join TokenFamily f on f.id = :familyId"
                                + " left join TokenFamily p on p.id = f.parentId"
                                + " left join ClientKeyPair pi on pi.clientKey = p.clientKey"
                                + " left join ClientKeyPair i on i.clientKey = f.clientKey"
                                + " where k.clientKey = :clientKey and k.revokedAt is null"
                                + " and (k.expiresAt is null or k.expiresAt > :now)",
                        AccessRow.class)
                .setParameter("clientKey", clientKey)
                .setParameter("familyId", familyId)
                .setParameter("now", now)
                .uniqueResultOptional();
    }

    /** What decides on an introspection: the caller and the family, at once. */
    default Optional<StandingRow> standing(String clientKey, UUID familyId, Instant now) {
        return session()
                .createSelectionQuery(
                        "select k.secretHash, k.previousSecretHash, k.previousSecretExpiresAt,"
                                + " c.partnerId, a.partnerId, f.scope, f.parentId, p.scope,"
                                + " c.authMethod,"
                                + " coalesce(f.revokedAt, p.revokedAt, i.revokedAt, pi.revokedAt)"
                                + " from ClientKeyPair k"
                                + " join Application c on c.id = k.applicationId"
                                + " left join TokenFamily f on f.id = :familyId"
                                + " left join Application a on a.id = f.applicationId"
                                + " left join TokenFamily p on p.id = f.parentId"
                                + " left join ClientKeyPair pi on pi.clientKey = p.clientKey"
                                + " left join ClientKeyPair i on i.clientKey = f.clientKey"
                                + " where k.clientKey = :clientKey and k.revokedAt is null"
                                + " and (k.expiresAt is null or k.expiresAt > :now)",
                        StandingRow.class)
                .setParameter("clientKey", clientKey)
                .setParameter("familyId", familyId)
                .setParameter("now", now)
                .uniqueResultOptional();
    }

    /**
     * Whether an application may exchange the tokens of another one; empty where the other is
     * another partner's or in another environment.
     */
    default Optional<Boolean> mayExchange(UUID applicationId, UUID other) {
        return session()
                .createSelectionQuery(
                        "select c.exchangePeers from Application c"
                                + " join Application o on o.partnerId = c.partnerId"
                                + " and o.environment = c.environment"
                                + " where c.id = :applicationId and o.id = :other",
                        Boolean.class)
                .setParameter("applicationId", applicationId)
                .setParameter("other", other)
                .uniqueResultOptional();
    }

    /** The application that a family belongs to. */
    @Query("select applicationId from TokenFamily where id = :id")
    Optional<UUID> owner(UUID id);

    @Query("delete from TokenFamily where userId = :userId")
    int delete(UUID userId);

    @Query(
            "delete from TokenFamily where id in"
                    + " (select id from TokenFamily where endsAt < :before"
                    + " order by endsAt limit :batch)")
    int purge(Instant before, int batch);
}
