package io.grantway.web.pages;

import io.grantway.consent.audit.Actor;
import io.grantway.consent.record.Circumstances;
import io.grantway.consent.record.Presentation;
import io.grantway.web.pages.browser.Exchange;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Map;

/** How a decision on one of our own pages came about. */
@RequestScoped
public class Evidence {

    @Inject Exchange exchange;
    @Inject Text text;

    /** A decision that needs no words but its own, such as a withdrawal. */
    public Circumstances plain() {
        return on(null);
    }

    /**
     * A decision on a page.
     *
     * @param page what it showed; null where it showed nothing to agree to
     */
    public Circumstances on(Presentation page) {
        return new Circumstances(
                Actor.USER,
                text.language(),
                page,
                exchange.isPrivacyAskedFor(),
                Map.of("ipAddress", exchange.ipAddress(), "userAgent", exchange.userAgent()));
    }
}
