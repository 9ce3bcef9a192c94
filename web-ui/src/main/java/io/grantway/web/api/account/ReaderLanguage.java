package io.grantway.web.api.account;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;

/** The language that the user of a partner's own UI reads mails in: that of the request. */
final class ReaderLanguage {

    private ReaderLanguage() {}

    static Locale of(HttpHeaders headers) {
        try {
            return headers.getAcceptableLanguages().stream()
                    .filter(locale -> !locale.getLanguage().equals("*"))
                    .findFirst()
                    .orElse(Locale.ENGLISH);
        } catch (RuntimeException e) {
            // A header that can't be read says nothing
            return Locale.ENGLISH;
        }
    }
}
