package io.grantway.oauth.clientregistration;

import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;

@Repository(dataStore = "oauth")
interface InitialAccessTokenRepository {

    @Find
    Optional<InitialAccessToken> byId(UUID id);

    @Insert
    void insert(InitialAccessToken token);

    /** 1: one of its uses is yours; 0: it has none left, is dead, or is not that token. */
    @Query(
            "update InitialAccessToken set uses = uses + 1, lastUsedAt = :now where id = :id"
                    + " and tokenHash = :hash and uses < mostUses and revokedAt is null"
                    + " and expiresAt > :now")
    int use(UUID id, String hash, Instant now);

    /** 1: it is dead from now on; 0: it was before. */
    @Query("update InitialAccessToken set revokedAt = :now where id = :id and revokedAt is null")
    int revoke(UUID id, Instant now);

    StatelessSession session();

    /** Newest first: the ids sort by time. */
    default List<InitialAccessToken> ofPartner(UUID partnerId, int limit) {
        return session()
                .createSelectionQuery(
                        "from InitialAccessToken where partnerId = :partnerId order by id desc",
                        InitialAccessToken.class)
                .setParameter("partnerId", partnerId)
                .setMaxResults(limit)
                .getResultList();
    }
}
