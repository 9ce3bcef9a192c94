package io.grantway.oauth.redirect;

import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.util.Optional;
import java.util.UUID;

@Repository(dataStore = "oauth")
interface RedirectUriRepository {

    @Query(
            "select status from RegisteredRedirectUri"
                    + " where applicationId = :applicationId and uri = :uri")
    Optional<RedirectUriStatus> status(UUID applicationId, String uri);

    @Insert
    void insert(RegisteredRedirectUri redirectUri);
}
