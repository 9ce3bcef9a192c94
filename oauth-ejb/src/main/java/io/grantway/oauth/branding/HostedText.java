package io.grantway.oauth.branding;

import java.util.List;

/**
 * What the hosted pages say for an application in one language.
 *
 * @param language one of {@link #LANGUAGES}
 */
public record HostedText(String language, String headline, String explanation) {

    /** What the hosted pages can speak, the one first that stands in for those not filled in. */
    public static final List<String> LANGUAGES = List.of("en", "de", "es", "fr");

    public HostedText {
        headline = headline == null ? "" : headline.strip();
        explanation = explanation == null ? "" : explanation.strip();
    }

    public boolean isEmpty() {
        return headline.isEmpty() && explanation.isEmpty();
    }
}
