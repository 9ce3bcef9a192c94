package io.grantway.web.pages.signin;

import io.grantway.oauth.account.Accounts;
import io.grantway.oauth.account.Login;
import io.grantway.oauth.account.LoginChallenges;
import io.grantway.oauth.account.LoginOutcome;
import io.grantway.oauth.authorization.AuthorizationSession;
import io.grantway.oauth.authorization.Authorizations;
import io.grantway.oauth.authorization.ConsentRequired;
import io.grantway.oauth.client.Clients;
import io.grantway.web.pages.HostedPage;
import io.grantway.web.pages.browser.Exchange;
import io.grantway.web.pages.consent.Notice;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;

/** Sign-in by password, and by one-time code where the user has a second factor. */
@Named("login")
@RequestScoped
public class LoginPage {

    private static final int MAX_EMAIL = 254;
    private static final int RETRY_AFTER_SECONDS = 3;

    @Inject HostedPage page;
    @Inject Exchange exchange;
    @Inject SignIns signIns;
    @Inject Accounts accounts;
    @Inject LoginChallenges challenges;
    @Inject Authorizations authorizations;
    @Inject Clients clients;

    private String email;
    private String challenge;
    private Fault fault;

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
        } else if (exchange.has("challenge")) {
            secondFactor(session);
        } else {
            password(session);
        }
    }

    private void password(AuthorizationSession session) {
        email = exchange.value("email");
        var password = exchange.value("password");
        if (email == null || email.isBlank()) {
            again(session, Fault.EMAIL_MISSING);
        } else if (password == null || password.isEmpty()) {
            again(session, Fault.PASSWORD_MISSING);
        } else if (!isWritable(email)) {
            again(session, Fault.REFUSED);
        } else {
            judge(session, accounts.authenticate(email, password, null));
        }
    }

    private void secondFactor(AuthorizationSession session) {
        challenge = exchange.value("challenge");
        var user = challenges.open(challenge, session.id());
        var code = exchange.value("code");
        if (user.isEmpty()) {
            challenge = null;
            again(session, Fault.CHALLENGE_EXPIRED);
        } else if (code == null || code.isBlank()) {
            again(session, Fault.CODE_MISSING);
        } else {
            judge(session, check(user.get(), code));
        }
    }

    private LoginOutcome check(UUID user, String code) {
        return accounts.secondFactor(user, code.replaceAll("\\s", ""));
    }

    private void judge(AuthorizationSession session, LoginOutcome outcome) {
        if (outcome instanceof LoginOutcome.SignedIn signedIn) {
            goOn(session, signIns.start(signedIn));
        } else if (outcome instanceof LoginOutcome.SecondFactorDue due) {
            challenge = challenges.issue(due.user().id(), session.id());
            show(session);
        } else if (outcome instanceof LoginOutcome.WrongCode) {
            again(session, Fault.CODE_WRONG);
        } else if (outcome instanceof LoginOutcome.Busy) {
            exchange.header("Retry-After", Integer.toString(RETRY_AFTER_SECONDS));
            again(session, Fault.BUSY);
        } else {
            challenge = null;
            again(session, Fault.REFUSED);
        }
    }

    /** Straight back where the user has granted all this before, else to the consent page. */
    private void goOn(AuthorizationSession session, Login login) {
        try {
            page.leave(authorizations.approve(session, login));
        } catch (ConsentRequired e) {
            page.goToConsent();
        }
    }

    private void again(AuthorizationSession session, Fault fault) {
        this.fault = fault;
        exchange.status(fault.status());
        show(session);
    }

    private void show(AuthorizationSession session) {
        page.show(clients.profile(session.client().applicationId()));
    }

    private static boolean isWritable(String email) {
        return email.length() <= MAX_EMAIL && email.chars().noneMatch(Character::isISOControl);
    }

    /** The address as it was typed; null on a first visit. */
    public String getEmail() {
        return email;
    }

    /** Proves that the password was right; null while that is to be asked for. */
    public String getChallenge() {
        return challenge;
    }

    /** Null where there is none. */
    public Fault getFault() {
        return fault;
    }
}
