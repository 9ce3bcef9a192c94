package io.grantway.web.pages.account.settings;

import io.grantway.oauth.account.Login;
import io.grantway.oauth.account.SecondFactor;
import io.grantway.oauth.account.SecondFactors;
import io.grantway.oauth.passkey.HeldPasskey;
import io.grantway.oauth.passkey.Passkeys;
import io.grantway.web.pages.account.AccountPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What the user signs in with, and the ways to change it. */
@Named("security")
@RequestScoped
public class SecurityPage {

    @Inject AccountPage account;
    @Inject SecondFactors secondFactors;
    @Inject Passkeys stored;

    private SecondFactor secondFactor;
    private List<HeldPasskey> passkeys;

    /** Answers the request for {@code /account/security}. */
    public void answer() {
        account.answer(this::show);
    }

    private void show(Login login) {
        secondFactor = secondFactors.of(login.userId());
        passkeys = stored.of(login.userId());
    }

    public List<HeldPasskey> getPasskeys() {
        return passkeys;
    }

    public SecondFactor getSecondFactor() {
        return secondFactor;
    }
}
