package io.grantway.oauth.authorization;

import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.processing.SQL;

/** The two inserts are SQL: what the query language makes of them is no single statement on H2. */
@Repository(dataStore = "oauth")
interface AuthorizationCodeRepository {

    /** 1: the session is yours to complete; 0: it was completed before. */
    @SQL(
            "insert into authorization_code (session_id, application_id, user_id, hash,"
                    + " redirect_uri, code_challenge, scope, methods, authenticated_at, expires_at,"
                    + " nonce, sign_in_id, dpop_jkt, spending_limit, grant_id)"
                    + " values (:sessionId, :applicationId, :userId, :hash, :redirectUri,"
                    + " :codeChallenge, :scope, :methods, :authenticatedAt, :expiresAt,"
                    + " :nonce, :signInId, :dpopJkt, :spendingLimit, :grantId)"
                    + " on conflict do nothing")
    int issue(
            UUID sessionId,
            UUID applicationId,
            UUID userId,
            String hash,
            String redirectUri,
            String codeChallenge,
            String scope,
            String methods,
            Instant authenticatedAt,
            Instant expiresAt,
            String nonce,
            UUID signInId,
            String dpopJkt,
            String spendingLimit,
            String grantId);

    /** 1: the session ends without a code; 0: it was completed before. */
    @SQL(
            "insert into authorization_code (session_id, application_id, expires_at)"
                    + " values (:sessionId, :applicationId, :expiresAt)"
                    + " on conflict do nothing")
    int deny(UUID sessionId, UUID applicationId, Instant expiresAt);

    @Query(
            "select sessionId, applicationId, userId, hash, redirectUri, codeChallenge, scope,"
                    + " methods, authenticatedAt, expiresAt, redeemedAt, familyId, nonce, signInId, dpopJkt,"
                    + " spendingLimit, grantId"
                    + " from AuthorizationCode where sessionId = :sessionId")
    Optional<IssuedCode> find(UUID sessionId);

    /** 1: yours; 0: too late, or redeemed before. */
    @Query(
            "update AuthorizationCode set redeemedAt = :now, familyId = :familyId"
                    + " where sessionId = :sessionId and redeemedAt is null and expiresAt > :now")
    int redeem(UUID sessionId, UUID familyId, Instant now);

    /** Makes the user's codes for the application that wait for redemption worthless. */
    @Query(
            "update AuthorizationCode set redeemedAt = :now where userId = :userId"
                    + " and applicationId = :applicationId and redeemedAt is null")
    int cancel(UUID userId, UUID applicationId, Instant now);

    /** Makes those of them worthless that carry a permission, given between two blanks. */
    @Query(
            "update AuthorizationCode set redeemedAt = :now where userId = :userId"
                    + " and applicationId = :applicationId and redeemedAt is null"
                    + " and concat(' ', scope, ' ') like :carrying")
    int cancelCarrying(UUID userId, UUID applicationId, String carrying, Instant now);

    /** Makes codes that wait for redemption, and would give no more than the sign-in, worthless. */
    @Query(
            "update AuthorizationCode set redeemedAt = :now where signInId = :signInId"
                    + " and redeemedAt is null"
                    + " and concat(' ', scope, ' ') like '% openid %'"
                    + " and concat(' ', scope, ' ') not like '% offline_access %'")
    int cancelOfSignIn(UUID signInId, Instant now);

    @Query("delete from AuthorizationCode where userId = :userId")
    int delete(UUID userId);

    @Query(
            "delete from AuthorizationCode where sessionId in"
                    + " (select sessionId from AuthorizationCode where expiresAt < :before"
                    + " order by expiresAt limit :batch)")
    int purge(Instant before, int batch);
}
