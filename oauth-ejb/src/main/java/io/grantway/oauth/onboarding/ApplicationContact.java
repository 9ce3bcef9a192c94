package io.grantway.oauth.onboarding;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** Whom to write to about an application. */
@Entity
@Table(name = "application_contact")
@IdClass(ApplicationContact.Key.class)
class ApplicationContact {

    @Id private UUID applicationId;
    @Id private String email;
    private String name;

    record Key(UUID applicationId, String email) implements Serializable {}

    protected ApplicationContact() {}

    ApplicationContact(UUID applicationId, Contact contact) {
        this.applicationId = applicationId;
        this.email = contact.email();
        this.name = contact.name();
    }
}
