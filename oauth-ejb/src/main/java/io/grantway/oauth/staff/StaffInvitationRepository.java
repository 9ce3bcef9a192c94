package io.grantway.oauth.staff;

import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.processing.SQL;

@Repository(dataStore = "oauth")
interface StaffInvitationRepository {

    @Insert
    void insert(StaffInvitation invitation);

    @Query("where id = :id and usedAt is null and expiresAt > :now")
    Optional<StaffInvitation> living(UUID id, Instant now);

    /** 1: the invitation is yours; 0: it was used before, has expired or was replaced. */
    @Query(
            "update StaffInvitation set usedAt = :now where id = :id and tokenHash = :tokenHash"
                    + " and usedAt is null and expiresAt > :now")
    int use(UUID id, String tokenHash, Instant now);

    @SQL(
            "insert into staff_invitation (id, token_hash, roles, created_at, expires_at)"
                    + " values (:id, :tokenHash, :roles, :now, :now) on conflict do nothing")
    int openFirst(UUID id, String tokenHash, String roles, Instant now);

    /** 0 where the first account of the server was made with it. */
    @Query(
            "update StaffInvitation set tokenHash = :tokenHash, createdAt = :now,"
                    + " expiresAt = :expiresAt where id = :id and usedAt is null")
    int renewFirst(UUID id, String tokenHash, Instant now, Instant expiresAt);

    @Query("delete from StaffInvitation where expiresAt < :before and id <> :first")
    int purge(Instant before, UUID first);
}
