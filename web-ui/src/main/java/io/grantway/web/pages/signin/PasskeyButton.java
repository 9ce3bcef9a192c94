package io.grantway.web.pages.signin;

import io.grantway.oauth.passkey.PasskeyAssertion;
import io.grantway.oauth.passkey.PasskeyOutcome;
import io.grantway.oauth.passkey.PasskeyOutcome.Refused;
import io.grantway.oauth.passkey.PasskeySignIns;
import io.grantway.oauth.passkey.RelyingParty;
import io.grantway.web.pages.browser.Cookies;
import io.grantway.web.pages.browser.Exchange;
import io.grantway.web.pages.language.PageLanguage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;

/** The sign-in with a passkey beside that with a password, for browsers that run scripts. */
@Named("passkeyButton")
@RequestScoped
public class PasskeyButton {

    @Inject Exchange exchange;
    @Inject Cookies cookies;
    @Inject PageLanguage language;
    @Inject PasskeySignIns passkeys;
    @Inject RelyingParty relyingParty;

    private String challenge;

    /** Puts it on the page, whose headers are all set by now. */
    public void offer(UUID session) {
        challenge = passkeys.challenge(cookies.ofBrowser(), session);
        exchange.allowScripts();
    }

    /** What the button's form sent. */
    PasskeyOutcome answer(UUID session) {
        return PasskeyAssertion.read(
                        exchange.value("passkey"),
                        exchange.value("userHandle"),
                        exchange.value("authenticatorData"),
                        exchange.value("clientData"),
                        exchange.value("signature"))
                .map(
                        sent ->
                                passkeys.authenticate(
                                        sent, cookies.ofBrowser(), session, language.locale()))
                .orElseGet(Refused::new);
    }

    /** Null where the page has no such button. */
    public String getChallenge() {
        return challenge;
    }

    /** The RP ID. */
    public String getRelyingParty() {
        return relyingParty.id();
    }
}
