package io.grantway.consent.record;

import io.grantway.consent.audit.Actor;
import io.grantway.consent.policy.Policies;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * How a decision reached the server.
 *
 * @param actor who brought it
 * @param language of the texts that were shown (RFC 5646 §2.1); English where it is none
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

    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})?");

    public Circumstances {
        language =
                language != null && LANGUAGE.matcher(language).matches()
                        ? language
                        : Policies.FALLBACK_LANGUAGE;
        metadata = metadata == null ? Map.of() : Map.copyOf(metadata);
    }

    /** A decision without further circumstances. */
    public static Circumstances of(Actor actor) {
        return new Circumstances(actor, null, null, false, null);
    }

    Circumstances on(Presentation shown) {
        return new Circumstances(actor, language, shown, globalPrivacyControl, metadata);
    }

    public Circumstances withMetadata(Map<String, Object> more) {
        var all = new TreeMap<>(metadata);
        all.putAll(more);
        return new Circumstances(actor, language, page, globalPrivacyControl, all);
    }
}
