package io.grantway.web.pages.signin;

import io.grantway.oauth.OAuthError;
import io.grantway.oauth.account.Login;
import io.grantway.oauth.authorization.AuthorizationSession;
import io.grantway.oauth.authorization.Authorizations;
import io.grantway.oauth.authorization.ConsentRequired;
import io.grantway.oauth.authorization.Prompt;
import io.grantway.oauth.authorization.SignInDemands;
import io.grantway.oauth.authorization.StepUp;
import io.grantway.oauth.client.Clients;
import io.grantway.web.pages.HostedPage;
import io.grantway.web.pages.account.choice.DueTexts;
import io.grantway.web.pages.browser.Exchange;
import io.grantway.web.pages.consent.Notice;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The sign-in that an application's request begins with, and the choice between accounts. */
@Named("login")
@RequestScoped
public class LoginPage {

    private static final String ACCOUNT = "account";

    /** Goes on with the account that is signed in. */
    private static final String SAME = "same";

    /** Leads to the choice of an account. */
    private static final String ANY = "any";

    @Inject HostedPage page;
    @Inject Exchange exchange;
    @Inject SignInForm form;
    @Inject SignIns signIns;
    @Inject PasskeyButton passkeys;
    @Inject RememberedAccounts remembered;
    @Inject Authorizations authorizations;
    @Inject SignInDemands demands;
    @Inject Clients clients;
    @Inject DueTexts dueTexts;

    private List<String> choices;
    private String current;
    private StepUp stepUp;

    /** Answers the request for {@code /oauth/login}. */
    public void answer() {
        page.answer(this::opened, this::sent);
    }

    private void opened(AuthorizationSession session) {
        var login = signIns.current(session);
        var wanted = exchange.value(ACCOUNT);
        if (session.openId().asks(Prompt.NONE)) {
            withoutPage(session);
        } else if (wanted == null && session.openId().asks(Prompt.SELECT_ACCOUNT)
                || ANY.equals(wanted)) {
            choose(session);
        } else if (login.isPresent() && isMeant(session, login.get(), wanted)) {
            goOn(session, login.get());
        } else {
            form.expect(expected(session, wanted));
            show(session);
        }
    }

    /** The account that is signed in is taken where no other one was named. */
    private static boolean isMeant(AuthorizationSession session, Login login, String wanted) {
        return wanted == null ? isHinted(session, login) : wanted.equals(SAME);
    }

    private static boolean isHinted(AuthorizationSession session, Login login) {
        var hint = session.openId().loginHint();
        return hint == null || hint.equalsIgnoreCase(login.email());
    }

    /** The address to fill in: the one that was chosen, or else the application's hint. */
    private String expected(AuthorizationSession session, String wanted) {
        var emails = remembered.getEmails();
        if (wanted != null && wanted.matches("[0-9]") && Integer.parseInt(wanted) < emails.size()) {
            return emails.get(Integer.parseInt(wanted));
        }
        return wanted == null ? session.openId().loginHint() : null;
    }

    /** The answer to {@code prompt=none}: a code, or what a page would have been needed for. */
    private void withoutPage(AuthorizationSession session) {
        var login = signIns.current(session).orElse(null);
        if (login == null) {
            refuse(session, OAuthError.LOGIN_REQUIRED, "The user has to sign in");
        } else if (!isHinted(session, login)) {
            refuse(
                    session,
                    OAuthError.ACCOUNT_SELECTION_REQUIRED,
                    "Another account than that of login_hint is signed in");
        } else if (!dueTexts.at(login, session.client().partnerId()).isEmpty()) {
            refuse(session, OAuthError.INTERACTION_REQUIRED, "The user has texts to agree to");
        } else if (demands.stepUp(session, login) == StepUp.NOT_POSSIBLE) {
            refuse(session, OAuthError.INTERACTION_REQUIRED, SignInDemands.NO_SECOND_FACTOR);
        } else {
            try {
                page.leave(authorizations.approve(session, login));
            } catch (ConsentRequired e) {
                refuse(session, OAuthError.CONSENT_REQUIRED, "The user has to agree first");
            }
        }
    }

    private void refuse(AuthorizationSession session, OAuthError error, String description) {
        page.leave(authorizations.refusal(session, error, description));
    }

    /**
     * A form from before the sign-in of another tab does not count; the user goes on with the
     * account of that tab, having seen which one it is.
     */
    private void sent(AuthorizationSession session) {
        if (session.openId().asks(Prompt.NONE)) {
            withoutPage(session);
        } else if (!page.isFormGenuine()) {
            signIns.current(session)
                    .ifPresentOrElse(
                            login -> page.goToConsent(Notice.ACCOUNT_CHANGED), page::refuseForm);
        } else if (exchange.has("cancel")) {
            page.leave(authorizations.deny(session));
        } else if (exchange.has("forget")) {
            remembered.forget();
            page.goToLogin("other");
        } else {
            if (demands.wantsTwoFactors(session)) {
                form.demandSecondFactor();
            }
            form.submit(session.id())
                    .ifPresentOrElse(login -> goOn(session, login), () -> show(session));
        }
    }

    /**
     * Straight back where the user has granted all this before, and agreed to the partner's texts
     * as they are now; else to the consent page.
     */
    private void goOn(AuthorizationSession session, Login login) {
        var due = demands.stepUp(session, login);
        if (due != StepUp.NOT_NEEDED) {
            stepUp = due;
            show(session);
        } else if (!demands.suits(session, login)) {
            refuse(
                    session,
                    OAuthError.LOGIN_REQUIRED,
                    "Another user than that of id_token_hint has signed in");
        } else if (!dueTexts.at(login, session.client().partnerId()).isEmpty()) {
            page.goToConsent();
        } else {
            try {
                page.leave(authorizations.approve(session, login));
            } catch (ConsentRequired e) {
                page.goToConsent();
            }
        }
    }

    private void choose(AuthorizationSession session) {
        choices = remembered.getEmails();
        current = signIns.current(session).map(Login::email).orElse(null);
        if (choices.isEmpty()) {
            choices = null;
        }
        show(session);
    }

    private void show(AuthorizationSession session) {
        page.show(clients.profile(session.client().applicationId()));
        if (choices == null && stepUp != StepUp.NOT_POSSIBLE) {
            passkeys.offer(session.id());
        }
    }

    /** The accounts to choose between; null where the sign-in form is shown. */
    public List<String> getChoices() {
        return choices;
    }

    /**
     * How the address of this page names a choice.
     *
     * @param index in {@link #getChoices}
     */
    public String account(int index) {
        return choices.get(index).equals(current) ? SAME : Integer.toString(index);
    }

    /** The one of the choices that is signed in and needs no password; null for none. */
    public String getCurrent() {
        return current;
    }

    /** What a sign-in without a second factor lacks; null where the page is about no such thing. */
    public StepUp getStepUp() {
        return stepUp;
    }

    /** Whether there is a choice to offer in place of the form. */
    public boolean isChoosable() {
        return !remembered.getEmails().isEmpty() && form.getChallenge() == null;
    }
}
