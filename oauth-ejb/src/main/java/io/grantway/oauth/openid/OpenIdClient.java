package io.grantway.oauth.openid;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** An application that speaks OpenID Connect otherwise than by default. */
@Entity
@Table(name = "openid_client")
class OpenIdClient {

    @Id private UUID applicationId;
    private boolean pairwise;

    @Enumerated(EnumType.STRING)
    private IdTokenAlgorithm idTokenAlgorithm;

    protected OpenIdClient() {}

    OpenIdClient(UUID applicationId, OpenIdSettings settings) {
        this.applicationId = applicationId;
        this.pairwise = settings.pairwise();
        this.idTokenAlgorithm = settings.idTokenAlgorithm();
    }

    OpenIdSettings settings() {
        return new OpenIdSettings(pairwise, idTokenAlgorithm);
    }
}
