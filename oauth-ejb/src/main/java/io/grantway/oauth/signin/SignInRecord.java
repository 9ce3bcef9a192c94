package io.grantway.oauth.signin;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A try to sign in to an account. */
@Entity
@Table(name = "sign_in_record")
class SignInRecord {

    @Id private UUID id;
    private UUID userId;
    private Instant at;
    private boolean succeeded;
    private String userAgent;
    private String ipAddress;

    protected SignInRecord() {}
}
