package io.grantway.web.pages.account.settings;

import io.grantway.oauth.account.SecondFactor;
import io.grantway.oauth.account.SecondFactors;
import io.grantway.web.pages.account.AccountPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What the user signs in with, and the ways to change it. */
@Named("security")
@RequestScoped
public class SecurityPage {

    @Inject AccountPage account;
    @Inject SecondFactors secondFactors;

    private SecondFactor secondFactor;

    /** Answers the request for {@code /account/security}. */
    public void answer() {
        account.answer(login -> secondFactor = secondFactors.of(login.userId()));
    }

    public SecondFactor getSecondFactor() {
        return secondFactor;
    }
}
