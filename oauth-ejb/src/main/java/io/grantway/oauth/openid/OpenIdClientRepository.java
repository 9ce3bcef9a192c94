package io.grantway.oauth.openid;

import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Repository(dataStore = "oauth")
interface OpenIdClientRepository {

    @Find
    Optional<OpenIdClient> byId(UUID applicationId);

    @Query("select uri from PostLogoutUri where applicationId = :applicationId order by uri")
    List<String> postLogoutUris(UUID applicationId);

    @Query("delete from OpenIdClient where applicationId = :applicationId")
    int delete(UUID applicationId);

    @Query("delete from PostLogoutUri where applicationId = :applicationId")
    int deletePostLogoutUris(UUID applicationId);

    @Insert
    void insert(OpenIdClient client);

    @Insert
    void insert(PostLogoutUri uri);
}
