package io.grantway.web.pages.account.esign;

import io.grantway.oauth.Secrets;
import io.grantway.oauth.Secrets.Purpose;
import io.grantway.web.pages.browser.Cookies;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Remembers that a user opened a document with this browser: in a cookie that only this server can
 * make, good for an hour, for this user and exactly these words.
 */
@RequestScoped
public class OpenedDocuments {

    private static final Duration LIFETIME = Duration.ofHours(1);
    private static final Pattern PROOF = Pattern.compile("[0-9]{10}\\.[A-Za-z0-9_-]{43}");

    @Inject Cookies cookies;
    @Inject Secrets secrets;
    @Inject Clock clock;

    public void opened(UUID userId, UUID partnerId, Disclosure document) {
        var at = Long.toString(clock.instant().getEpochSecond());
        cookies.document(at + "." + seal(at, userId, partnerId, document));
    }

    /** When; empty where the user has not, or too long ago. */
    public Optional<Instant> openedAt(UUID userId, UUID partnerId, Disclosure document) {
        return cookies.document()
                .filter(proof -> PROOF.matcher(proof).matches())
                .map(proof -> proof.split("\\."))
                .filter(
                        parts ->
                                Secrets.same(parts[1], seal(parts[0], userId, partnerId, document)))
                .map(parts -> Instant.ofEpochSecond(Long.parseLong(parts[0])))
                .filter(at -> at.plus(LIFETIME).isAfter(clock.instant()));
    }

    private String seal(String at, UUID userId, UUID partnerId, Disclosure document) {
        return secrets.keyedText(
                Purpose.OPENED_DOCUMENT,
                String.join(".", at, userId.toString(), partnerId.toString(), document.sha256()));
    }
}
