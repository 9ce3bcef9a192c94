package io.grantway.web.pages.account.devices;

import io.grantway.oauth.account.RememberedBrowser;
import java.time.Instant;
import java.util.UUID;

/** A browser that is not asked for a code, as the page shows it. */
public final class RememberedLine {

    private final RememberedBrowser device;

    RememberedLine(RememberedBrowser device) {
        this.device = device;
    }

    public UUID getId() {
        return device.id();
    }

    /** Null where it is not known. */
    public String getBrowser() {
        return BrowserName.browser(device.userAgent()).orElse(null);
    }

    /** Null where it is not known. */
    public String getSystem() {
        return BrowserName.system(device.userAgent()).orElse(null);
    }

    public Instant getCreatedAt() {
        return device.createdAt();
    }

    public Instant getExpiresAt() {
        return device.expiresAt();
    }
}
