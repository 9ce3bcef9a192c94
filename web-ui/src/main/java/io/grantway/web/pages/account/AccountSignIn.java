package io.grantway.web.pages.account;

import io.grantway.web.operations.Meters;
import io.grantway.web.pages.browser.Exchange;
import io.grantway.web.pages.browser.FormTokens;
import io.grantway.web.pages.language.PageLanguage;
import io.grantway.web.pages.signin.PasskeyButton;
import io.grantway.web.pages.signin.SignInForm;
import io.grantway.web.pages.signin.SignIns;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import java.util.UUID;

/** The sign-in to the account pages, without an application. */
@Named("accountSignIn")
@RequestScoped
public class AccountSignIn {

    /** Stands where the sign-in of an application has its authorization session. */
    private static final UUID NO_SESSION = new UUID(0L, 0L);

    @Inject Exchange exchange;
    @Inject SignIns signIns;
    @Inject SignInForm form;
    @Inject PasskeyButton passkeys;
    @Inject FormTokens formTokens;
    @Inject PageLanguage language;
    @Inject Meters meters;

    private WayOn wayOn;
    private boolean refused;

    /** Answers the request for {@code /account/sign-in}. */
    public void answer() {
        wayOn = WayOn.to(exchange.value("to"));
        if (signIns.current().isPresent()) {
            exchange.redirect(wayOn.address());
        } else if (exchange.isPost()) {
            sent();
        } else {
            passkeys.offer(NO_SESSION);
        }
    }

    private void sent() {
        if (exchange.isFromAnotherSite()
                || !formTokens.isGenuine(exchange.value("csrf"), NO_SESSION, "")) {
            meters.refused("form_refused");
            refused = true;
            exchange.status(403);
            passkeys.offer(NO_SESSION);
        } else {
            form.submit(NO_SESSION)
                    .ifPresentOrElse(
                            login -> exchange.redirect(wayOn.address()),
                            () -> passkeys.offer(NO_SESSION));
        }
    }

    public String getFormToken() {
        return formTokens.issue(NO_SESSION, language.getTag(), "");
    }

    /** The address of this page, with the way on. */
    public String getAction() {
        return wayOn.signIn();
    }

    /** Whether the form that was sent did not count; the one that is shown does. */
    public boolean isRefused() {
        return refused;
    }

    public boolean isSignedOut() {
        return Objects.equals(exchange.value("signed"), "out") && !exchange.isPost();
    }
}
