package io.grantway.web.api.consent;

import io.grantway.consent.policy.Policies;
import io.grantway.consent.policy.PolicyType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;

/** The languages that a user may have been shown the texts in. */
@ApplicationScoped
class Languages {

    @Inject Policies policies;

    /** The language that a body names; null where it names none, which counts as English. */
    String of(JsonObject body, FaultFinder finder) {
        var language = finder.text(body, "language");
        if (language == null) {
            return null;
        }
        var primary = primary(language);
        if (policies.current(PolicyType.GLOBAL.text(), primary).stream()
                .noneMatch(text -> text.language().equals(primary))) {
            finder.add("There are no texts in this language");
        }
        return primary;
    }

    /** Its first subtag (RFC 5646 §2.2.1): texts are not kept by region. */
    static String primary(String language) {
        return language.split("-", 2)[0].toLowerCase(java.util.Locale.ROOT);
    }
}
