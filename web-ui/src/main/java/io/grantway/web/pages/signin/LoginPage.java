package io.grantway.web.pages.signin;

import io.grantway.oauth.account.Login;
import io.grantway.oauth.authorization.AuthorizationSession;
import io.grantway.oauth.authorization.Authorizations;
import io.grantway.oauth.authorization.ConsentRequired;
import io.grantway.oauth.client.Clients;
import io.grantway.web.pages.HostedPage;
import io.grantway.web.pages.account.choice.DueTexts;
import io.grantway.web.pages.browser.Exchange;
import io.grantway.web.pages.consent.Notice;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The sign-in that an application's request begins with. */
@Named("login")
@RequestScoped
public class LoginPage {

    @Inject HostedPage page;
    @Inject Exchange exchange;
    @Inject SignInForm form;
    @Inject SignIns signIns;
    @Inject Authorizations authorizations;
    @Inject Clients clients;
    @Inject DueTexts dueTexts;

    /** Answers the request for {@code /oauth/login}. */
    public void answer() {
        page.answer(this::opened, this::sent);
    }

    private void opened(AuthorizationSession session) {
        var login = signIns.current(session);
        if (login.isPresent() && !exchange.has("account")) {
            goOn(session, login.get());
        } else {
            show(session);
        }
    }

    /**
     * A form from before the sign-in of another tab does not count; the user goes on with the
     * account of that tab, having seen which one it is.
     */
    private void sent(AuthorizationSession session) {
        if (!page.isFormGenuine()) {
            signIns.current(session)
                    .ifPresentOrElse(
                            login -> page.goToConsent(Notice.ACCOUNT_CHANGED), page::refuseForm);
        } else if (exchange.has("cancel")) {
            page.leave(authorizations.deny(session));
        } else {
            form.submit(session.id())
                    .ifPresentOrElse(login -> goOn(session, login), () -> show(session));
        }
    }

    /**
     * Straight back where the user has granted all this before, and agreed to the partner's texts
     * as they are now; else to the consent page.
     */
    private void goOn(AuthorizationSession session, Login login) {
        if (!dueTexts.at(login, session.client().partnerId()).isEmpty()) {
            page.goToConsent();
            return;
        }
        try {
            page.leave(authorizations.approve(session, login));
        } catch (ConsentRequired e) {
            page.goToConsent();
        }
    }

    private void show(AuthorizationSession session) {
        page.show(clients.profile(session.client().applicationId()));
    }
}
