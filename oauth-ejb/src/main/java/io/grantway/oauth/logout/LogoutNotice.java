package io.grantway.oauth.logout;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** That a sign-in ended, to be told to one application. */
@Entity
@Table(name = "logout_notice")
class LogoutNotice {

    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID applicationId;
    private String clientKey;

    /** The user as the application knows them. */
    private String subject;

    private UUID signInId;
    private int attempts;

    /** When it is due; while an attempt runs, when that attempt counts as lost. */
    private Instant nextAttemptAt;

    private Instant giveUpAt;

    protected LogoutNotice() {}

    LogoutNotice(
            UUID applicationId,
            String clientKey,
            String subject,
            UUID signInId,
            Instant now,
            Instant giveUpAt) {
        this.applicationId = applicationId;
        this.clientKey = clientKey;
        this.subject = subject;
        this.signInId = signInId;
        this.nextAttemptAt = now;
        this.giveUpAt = giveUpAt;
    }
}
