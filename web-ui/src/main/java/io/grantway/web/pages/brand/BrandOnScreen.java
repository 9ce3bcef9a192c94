package io.grantway.web.pages.brand;

import io.grantway.oauth.branding.HostedText;
import io.grantway.oauth.branding.HostedUi;
import java.util.Iterator;
import java.util.Locale;

/** How an application's own pages look, and what they say. */
public final class BrandOnScreen {

    private static final String FALLBACK = "en";

    private final HostedUi hostedUi;
    private final HostedText text;

    /**
     * @param locales that the browser asks for, the best first
     */
    public BrandOnScreen(HostedUi hostedUi, Iterator<Locale> locales) {
        this.hostedUi = hostedUi;
        this.text = text(hostedUi, locales);
    }

    public String getStyle() {
        return BrandServlet.path(hostedUi) + ".css";
    }

    /** Null where it has none. */
    public String getLogo() {
        return hostedUi.hasLogo() ? BrandServlet.path(hostedUi) + ".png" : null;
    }

    public String getHeadline() {
        return text.headline();
    }

    public String getExplanation() {
        return text.explanation();
    }

    public String getLanguage() {
        return text.language();
    }

    private static HostedText text(HostedUi hostedUi, Iterator<Locale> locales) {
        while (locales.hasNext()) {
            var language = locales.next().getLanguage();
            for (var text : hostedUi.texts()) {
                if (text.language().equals(language)) {
                    return text;
                }
            }
        }
        return hostedUi.texts().stream()
                .filter(text -> text.language().equals(FALLBACK))
                .findFirst()
                .orElseThrow();
    }
}
