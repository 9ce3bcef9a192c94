package io.grantway.consent.policy;

import java.time.Instant;

/**
 * The words of one consent in one version and language.
 *
 * @param policy {@code US}, {@code global} or {@code data-access}
 * @param consentType for a permission its scope token
 * @param sha256 of the text's UTF-8 bytes, in base64url
 * @param material whether who agreed to an earlier version has to be asked again
 * @param changeSummary what changed since the version before; null where nothing did
 */
public record PolicyText(
        String policy,
        String version,
        String consentType,
        String language,
        String text,
        String sha256,
        String purpose,
        String retention,
        boolean material,
        String changeSummary,
        Instant effectiveFrom) {

    /** What must not change once the version is published. */
    Wording wording() {
        return new Wording(consentType, language, sha256);
    }

    /** The exact words of one consent in one language. */
    record Wording(String consentType, String language, String sha256) {}
}
