package io.grantway.web.pages;

import io.grantway.oauth.client.ApplicationProfile;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** An application as the pages show it. */
public final class AppOnScreen {

    private final ApplicationProfile profile;

    public AppOnScreen(ApplicationProfile profile) {
        this.profile = profile;
    }

    public String getName() {
        return profile.name();
    }

    public String getPartnerName() {
        return profile.partnerName();
    }

    /** What stands in for the logo where there is none. */
    public String getInitial() {
        return profile.name()
                .substring(0, profile.name().offsetByCodePoints(0, 1))
                .toUpperCase(Locale.ROOT);
    }

    /** Null where there is none that is safe to load. */
    public String getLogoUri() {
        return https(profile.logoUri());
    }

    public String getTermsUri() {
        return https(profile.termsUri());
    }

    public String getPrivacyUri() {
        return https(profile.privacyUri());
    }

    private static String https(String link) {
        try {
            var uri = link == null ? null : new URI(link);
            return uri != null && "https".equals(uri.getScheme()) && uri.getHost() != null
                    ? link
                    : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
