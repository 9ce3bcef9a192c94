package io.grantway.oauth.branding;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A version of the hosted pages of an application; it never changes.
 *
 * @param logoWidth null where it has no logo
 * @param createdBy of the staff
 */
public record HostedUi(
        UUID applicationId,
        int version,
        Palette palette,
        Integer logoWidth,
        Integer logoHeight,
        List<HostedText> texts,
        UUID createdBy,
        Instant createdAt) {

    public boolean hasLogo() {
        return logoWidth != null;
    }
}
