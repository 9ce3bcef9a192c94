package io.grantway.oauth.account;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * What may be shown of an end user.
 *
 * @param phoneNumber null where the user gave none
 * @param countryOfResidence ISO 3166-1 alpha-2
 * @param language of pages and mails (RFC 5646 §2.1); null where the user chose none
 */
public record User(
        UUID id,
        String email,
        String firstName,
        String lastName,
        String phoneNumber,
        String countryOfResidence,
        String verificationState,
        String language,
        Instant createdAt) {

    /** The language that the user chose, else the other. */
    public Locale languageOr(Locale other) {
        return language == null ? other : Locale.forLanguageTag(language);
    }
}
