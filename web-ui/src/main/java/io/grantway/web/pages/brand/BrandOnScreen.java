package io.grantway.web.pages.brand;

import io.grantway.oauth.branding.HostedText;
import io.grantway.oauth.branding.HostedUi;
import java.util.Optional;

/** How an application's own pages look, and what they say. */
public final class BrandOnScreen {

    private static final String FALLBACK = "en";

    private final HostedUi hostedUi;
    private final HostedText text;

    /**
     * @param language of the page (RFC 5646 §2.1); English stands in where there is no text in it
     */
    public BrandOnScreen(HostedUi hostedUi, String language) {
        this.hostedUi = hostedUi;
        this.text = text(hostedUi, language).or(() -> text(hostedUi, FALLBACK)).orElseThrow();
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

    private static Optional<HostedText> text(HostedUi hostedUi, String language) {
        return hostedUi.texts().stream()
                .filter(text -> text.language().equals(language))
                .findFirst();
    }
}
