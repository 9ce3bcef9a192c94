package io.grantway.oauth.logout;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** What an application registered for logout; one without a row has nothing. */
@Entity
@Table(name = "logout_client")
class LogoutClient {

    @Id private UUID applicationId;

    /** A line each; none has a line break in it. */
    private String postLogoutUris;

    private String backChannelUri;

    protected LogoutClient() {}

    LogoutClient(UUID applicationId, LogoutSettings settings) {
        this.applicationId = applicationId;
        this.postLogoutUris = String.join("\n", settings.postLogoutUris());
        this.backChannelUri = settings.backChannelUri();
    }

    LogoutSettings settings() {
        return new LogoutSettings(postLogoutUris.lines().toList(), backChannelUri);
    }
}
