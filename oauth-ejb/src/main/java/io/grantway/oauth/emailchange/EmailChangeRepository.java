package io.grantway.oauth.emailchange;

import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.processing.SQL;

@Repository(dataStore = "oauth")
interface EmailChangeRepository {

    @SQL(
            "insert into email_change (user_id, sign_in_id, email, code_hash, guesses, created_at,"
                    + " code_expires_at, expires_at)"
                    + " values (:userId, :signInId, :email, :codeHash, 0, :now, :codeExpiresAt,"
                    + " :expiresAt) on conflict do nothing")
    int open(
            UUID userId,
            UUID signInId,
            String email,
            String codeHash,
            Instant now,
            Instant codeExpiresAt,
            Instant expiresAt);

    /** What was asked for before counts no more. */
    @Query(
            "update EmailChange set signInId = :signInId, email = :email, codeHash = :codeHash,"
                    + " guesses = 0, createdAt = :now, codeExpiresAt = :codeExpiresAt,"
                    + " expiresAt = :expiresAt where userId = :userId")
    int replace(
            UUID userId,
            UUID signInId,
            String email,
            String codeHash,
            Instant now,
            Instant codeExpiresAt,
            Instant expiresAt);

    @Query("where userId = :userId and signInId = :signInId and expiresAt > :now")
    Optional<EmailChange> pending(UUID userId, UUID signInId, Instant now);

    /** 1: a guess is yours; 0: none is left, or the code is too old or was used. */
    @Query(
            "update EmailChange set guesses = guesses + 1 where userId = :userId"
                    + " and signInId = :signInId and guesses < :most and codeExpiresAt > :now")
    int guess(UUID userId, UUID signInId, int most, Instant now);

    /** 1: the code is yours; 0: it is another one's, too old or was used. */
    @Query(
            "delete from EmailChange where userId = :userId and signInId = :signInId"
                    + " and codeHash = :codeHash and codeExpiresAt > :now")
    int spend(UUID userId, UUID signInId, String codeHash, Instant now);

    @Query("delete from EmailChange where userId = :userId")
    int delete(UUID userId);

    @Query(
            "delete from EmailChange where userId in"
                    + " (select userId from EmailChange where expiresAt < :before"
                    + " order by expiresAt limit :batch)")
    int purge(Instant before, int batch);
}
