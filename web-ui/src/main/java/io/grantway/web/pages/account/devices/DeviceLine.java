package io.grantway.web.pages.account.devices;

import io.grantway.oauth.account.OpenSignIn;
import java.time.Instant;
import java.util.UUID;

/** A sign-in as the page shows it. */
public final class DeviceLine {

    private final OpenSignIn signIn;
    private final boolean current;

    DeviceLine(OpenSignIn signIn, boolean current) {
        this.signIn = signIn;
        this.current = current;
    }

    public UUID getId() {
        return signIn.id();
    }

    /** Null where it is not known. */
    public String getBrowser() {
        return BrowserName.browser(signIn.userAgent()).orElse(null);
    }

    /** Null where it is not known. */
    public String getSystem() {
        return BrowserName.system(signIn.userAgent()).orElse(null);
    }

    public String getAddress() {
        return signIn.ipAddress();
    }

    public Instant getStartedAt() {
        return signIn.startedAt();
    }

    public Instant getLastSeenAt() {
        return signIn.lastSeenAt();
    }

    /** Whether the page is looked at with this one. */
    public boolean isCurrent() {
        return current;
    }
}
