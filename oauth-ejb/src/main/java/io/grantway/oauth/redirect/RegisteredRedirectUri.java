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

    @Enumerated(EnumType.STRING)
    private RedirectUriStatus status;

    private Instant createdAt;

    protected RegisteredRedirectUri() {}

    RegisteredRedirectUri(
            UUID id, UUID applicationId, String uri, RedirectUriStatus status, Instant createdAt) {
        this.id = id;
        this.applicationId = applicationId;
        this.uri = uri;
        this.status = status;
        this.createdAt = createdAt;
    }
}
