package io.grantway.oauth.lockout;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Failed sign-ins of one account, by one known device or by all others together. */
@Entity
@Table(name = "sign_in_lock")
class SignInLock {

    @Id private String lockKey;
    private int failures;
    private Instant lockedUntil;
    private Instant expiresAt;

    protected SignInLock() {}

    int failures() {
        return failures;
    }

    Instant lockedUntil() {
        return lockedUntil;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
