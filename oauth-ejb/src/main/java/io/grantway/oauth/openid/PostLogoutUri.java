package io.grantway.oauth.openid;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** Where an application may have users sent after they signed out. */
@Entity
@Table(name = "post_logout_uri")
@IdClass(PostLogoutUri.Key.class)
class PostLogoutUri {

    @Id private UUID applicationId;
    @Id private String uri;

    record Key(UUID applicationId, String uri) implements Serializable {}

    protected PostLogoutUri() {}

    PostLogoutUri(UUID applicationId, String uri) {
        this.applicationId = applicationId;
        this.uri = uri;
    }
}
