package io.grantway.oauth.openid;

import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.util.Optional;
import java.util.UUID;

@Repository(dataStore = "oauth")
interface OpenIdClientRepository {

    @Find
    Optional<OpenIdClient> byId(UUID applicationId);

    @Query("delete from OpenIdClient where applicationId = :applicationId")
    int delete(UUID applicationId);

    @Insert
    void insert(OpenIdClient client);
}
