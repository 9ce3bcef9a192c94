package io.grantway.oauth.passkey;

import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.processing.SQL;

@Repository(dataStore = "oauth")
interface PasskeyRepository {

    /** 1: added; 0: somebody has registered this credential before. */
    @SQL(
            "insert into passkey (id, user_id, credential_id, attested_data, sign_count,"
                    + " backup_eligible, backed_up, transports, name, created_at)"
                    + " values (:id, :userId, :credentialId, :attestedData, :signCount,"
                    + " :backupEligible, :backedUp, :transports, :name, :now)"
                    + " on conflict do nothing")
    int insert(
            UUID id,
            UUID userId,
            String credentialId,
            String attestedData,
            long signCount,
            boolean backupEligible,
            boolean backedUp,
            String transports,
            String name,
            Instant now);

    @Query("where credentialId = :credentialId")
    Optional<Passkey> byCredential(String credentialId);

    @Query(
            "select id, name, backedUp, createdAt, lastUsedAt from Passkey"
                    + " where userId = :userId order by id limit :most")
    List<HeldPasskey> of(UUID userId, int most);

    @Query("select credentialId from Passkey where userId = :userId order by id limit :most")
    List<String> credentialIds(UUID userId, int most);

    @Query("select count(this) from Passkey where userId = :userId")
    long count(UUID userId);

    /** 1: the signature counts; 0: the device had signed as often before (WebAuthn §7.2). */
    @Query(
            "update Passkey set signCount = :signCount, backedUp = :backedUp, lastUsedAt = :now"
                    + " where id = :id"
                    + " and (signCount < :signCount or signCount = 0 and :signCount = 0)")
    int use(UUID id, long signCount, boolean backedUp, Instant now);

    @Query("update Passkey set name = :name where userId = :userId and id = :id")
    int rename(UUID userId, UUID id, String name);

    @Query("delete from Passkey where userId = :userId and id = :id")
    int remove(UUID userId, UUID id);

    @Query("delete from Passkey where userId = :userId")
    int removeAll(UUID userId);
}
