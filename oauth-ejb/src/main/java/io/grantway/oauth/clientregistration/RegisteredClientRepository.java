package io.grantway.oauth.clientregistration;

import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@Repository(dataStore = "oauth")
interface RegisteredClientRepository {

    @Find
    Optional<RegisteredClient> byId(UUID applicationId);

    @Insert
    void insert(RegisteredClient client);

    /** 1: the next token is in force; 0: another request with this one was first. */
    @Query(
            "update RegisteredClient set tokenHash = :next where applicationId = :applicationId"
                    + " and tokenHash = :current and deletedAt is null")
    int rotate(UUID applicationId, String current, String next);

    /** 1: it is gone; 0: another request with this token was first. */
    @Query(
            "update RegisteredClient set deletedAt = :now where applicationId = :applicationId"
                    + " and tokenHash = :current and deletedAt is null")
    int delete(UUID applicationId, String current, Instant now);
}
