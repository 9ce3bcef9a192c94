package io.grantway.oauth.staff;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** How often a sign-in with one address failed lately, from one source or from all the others. */
@Entity
@Table(name = "staff_failure")
@IdClass(SignInFailures.Key.class)
class SignInFailures {

    @Id private String accountKey;
    @Id private String source;
    private int failures;
    private Instant lockedUntil;
    private Instant lastFailedAt;
    private Instant lastSuccessAt;
    private Instant touchedAt;

    record Key(String accountKey, String source) implements Serializable {}

    protected SignInFailures() {}

    int failures() {
        return failures;
    }

    Instant lockedUntil() {
        return lockedUntil;
    }

    Instant lastFailedAt() {
        return lastFailedAt;
    }

    Instant lastSuccessAt() {
        return lastSuccessAt;
    }
}
