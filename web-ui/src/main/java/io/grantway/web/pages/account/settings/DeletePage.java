package io.grantway.web.pages.account.settings;

import io.grantway.oauth.account.AccountDeletion;
import io.grantway.oauth.account.Login;
import io.grantway.web.pages.account.AccountPage;
import io.grantway.web.pages.browser.Cookies;
import io.grantway.web.pages.browser.Exchange;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Deletes the account, once the user has read what that means and entered the password. */
@Named("deletion")
@RequestScoped
public class DeletePage {

    private static final int UNPROCESSABLE_CONTENT = 422;

    @Inject AccountPage account;
    @Inject Exchange exchange;
    @Inject Cookies cookies;
    @Inject AccountDeletion deletion;

    private final PasswordField password = new PasswordField();
    private boolean unconfirmed;

    /** Answers the request for {@code /account/delete}. */
    public void answer() {
        account.answer(login -> {}, this::delete);
    }

    /** It can't be undone, so the box has to be ticked, too. */
    private void delete(Login login) {
        unconfirmed = !exchange.has("understood");
        if (unconfirmed || !password.isFilled(exchange)) {
            exchange.status(UNPROCESSABLE_CONTENT);
        } else if (password.judge(deletion.delete(login.userId(), password.value()), exchange)) {
            cookies.signOut();
            account.leave();
        }
    }

    public PasswordField getPassword() {
        return password;
    }

    public boolean isUnconfirmed() {
        return unconfirmed;
    }
}
