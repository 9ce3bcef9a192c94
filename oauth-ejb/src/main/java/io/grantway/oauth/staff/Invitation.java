package io.grantway.oauth.staff;

import java.time.Instant;
import java.util.Set;

/**
 * An invitation as its page shows it.
 *
 * @param email null where the invited say it themselves
 * @param totpSecret in base32, to be entered into an authenticator
 * @param totpUri the same for a QR code ({@code otpauth:})
 * @param secondFactorRequired whether joining without is refused
 */
public record Invitation(
        String email,
        String name,
        Set<StaffRole> roles,
        Instant expiresAt,
        String totpSecret,
        String totpUri,
        boolean secondFactorRequired) {}
