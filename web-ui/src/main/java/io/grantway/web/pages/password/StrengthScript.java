package io.grantway.web.pages.password;

import io.grantway.web.pages.Assets;
import io.grantway.web.pages.browser.Exchange;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The script that shows the strength of a password while it is typed. */
@Named
@RequestScoped
public class StrengthScript {

    @Inject Assets assets;
    @Inject Exchange exchange;

    /** Where it is; the page that asks is allowed to run it. */
    public String getUrl() {
        exchange.allowCallingScripts();
        return assets.url("strength.js");
    }
}
