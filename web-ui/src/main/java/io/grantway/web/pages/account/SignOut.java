package io.grantway.web.pages.account;

import io.grantway.oauth.account.Login;
import io.grantway.web.pages.signin.SignIns;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Ends the sign-in of this browser; applications stay connected. */
@Named("signOut")
@RequestScoped
public class SignOut {

    @Inject AccountPage account;
    @Inject SignIns signIns;

    /** Answers the form for {@code /account/sign-out}; who only looks is shown the account. */
    public void answer() {
        account.answer(login -> account.goTo("/account"), this::end);
    }

    private void end(Login login) {
        signIns.end(login);
        account.goTo("/account/sign-in?signed=out");
    }
}
