package io.grantway.consent.record;

import io.grantway.consent.audit.Actor;
import io.grantway.consent.policy.Policies;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a decision reached the server.
 *
 * @param actor who brought it
 * @param language of the texts that were shown (RFC 5646 §2.1)
 * @param page what was shown by our own pages; null where the partner showed the texts
 * @param globalPrivacyControl whether the request had {@code Sec-GPC: 1}
 * @param metadata IP address, user agent and the like: kept sealed under the user's key
 */
public record Circumstances(
        Actor actor,
        String language,
        Presentation page,
        boolean globalPrivacyControl,
        Map<String, Object> metadata) {

    public Circumstances {
        language = language == null ? Policies.FALLBACK_LANGUAGE : language;
        metadata = metadata == null ? Map.of() : Map.copyOf(metadata);
    }

    /** A decision without further circumstances. */
    public static Circumstances of(Actor actor) {
        return new Circumstances(actor, null, null, false, null);
    }

    public Circumstances withMetadata(Map<String, Object> more) {
        var all = new TreeMap<>(metadata);
        all.putAll(more);
        return new Circumstances(actor, language, page, globalPrivacyControl, all);
    }
}
