package io.grantway.oauth.onboarding;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** An origin whose scripts may call the token endpoints as the application. */
@Entity
@Table(name = "application_origin")
@IdClass(ApplicationOrigin.Key.class)
class ApplicationOrigin {

    @Id private UUID applicationId;
    @Id private String origin;

    record Key(UUID applicationId, String origin) implements Serializable {}

    protected ApplicationOrigin() {}

    ApplicationOrigin(UUID applicationId, String origin) {
        this.applicationId = applicationId;
        this.origin = origin;
    }
}
