package io.grantway.oauth.redirect;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A redirect URI on an application's allow-list. */
@Entity
@Table(name = "redirect_uri")
class RegisteredRedirectUri {

    @Id private UUID id;
    private UUID applicationId;
    private String uri;

    /** For search, as are the next three; null where it is older than that. */
    private String host;

    private String hostKey;
    private String skeleton;
    private String skeletonReversed;

    @Enumerated(EnumType.STRING)
    private RedirectUriStatus status;

    private Instant createdAt;
    private Instant decidedAt;

    protected RegisteredRedirectUri() {}

    RegisteredRedirectUri(
            UUID id,
            UUID applicationId,
            RedirectUri redirectUri,
            RedirectUriStatus status,
            Instant createdAt) {
        var place = Host.of(redirectUri);
        this.id = id;
        this.applicationId = applicationId;
        this.uri = redirectUri.value();
        this.host = place.name();
        this.hostKey = place.key();
        this.skeleton = place.skeleton();
        this.skeletonReversed = new StringBuilder(skeleton).reverse().toString();
        this.status = status;
        this.createdAt = createdAt;
        this.decidedAt = status == RedirectUriStatus.PENDING ? null : createdAt;
    }
}
