package io.grantway.oauth.client;

import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@Repository(dataStore = "oauth")
interface ClientRepository {

    @Query(
            "select k.clientKey, k.secretHash, k.previousSecretHash,"
                    + " k.previousSecretExpiresAt, a.id, a.partnerId, a.name, a.environment, a.type,"
                    + " a.approvedPermissions, a.requiredPermissions, a.accessTokenSeconds,"
                    + " a.refreshTokenSeconds, a.grants, a.authMethod, a.dpop, a.pushedRequired,"
                    + " a.firstParty, a.secondFactorForTransactions"
                    + " from ClientKeyPair k join Application a on a.id = k.applicationId"
                    + " where k.clientKey = :clientKey and k.revokedAt is null"
                    + " and (k.expiresAt is null or k.expiresAt > :now)")
    Optional<ClientRow> living(String clientKey, Instant now);

    @Query(
            "select a.name, p.name, a.logoUri, a.termsUri, a.privacyUri"
                    + " from Application a join Partner p on p.id = a.partnerId where a.id = :id")
    Optional<ApplicationProfile> profile(UUID id);

    @Query("select name from Partner where id = :id")
    Optional<String> partnerName(UUID id);

    @Query("select count(this) from ClientKeyPair where clientKey = :clientKey")
    long count(String clientKey);

    @Query(
            "update ClientKeyPair set lastUsedAt = :at, lastUsedFrom = :from"
                    + " where clientKey = :clientKey and (lastUsedAt is null or lastUsedAt < :at)")
    int used(String clientKey, String from, Instant at);

    @Query(
            "update ClientKeyPair set previousSecretUsedAt = :at where clientKey = :clientKey"
                    + " and (previousSecretUsedAt is null or previousSecretUsedAt < :at)")
    int previousUsed(String clientKey, Instant at);

    @Insert
    void insert(Partner partner);

    @Insert
    void insert(Application application);

    @Insert
    void insert(ClientKeyPair keyPair);
}
