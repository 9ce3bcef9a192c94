package io.grantway.web.pages.account.settings;

import io.grantway.oauth.account.Login;
import io.grantway.oauth.account.PasswordChange;
import io.grantway.oauth.credential.PasswordFault;
import io.grantway.web.pages.account.AccountPage;
import io.grantway.web.pages.browser.Exchange;
import io.grantway.web.pages.language.PageLanguage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Changes the password for who knows the one in force. */
@Named("newPassword")
@RequestScoped
public class NewPasswordPage {

    private static final int UNPROCESSABLE_CONTENT = 422;

    @Inject AccountPage account;
    @Inject Exchange exchange;
    @Inject PageLanguage language;
    @Inject PasswordChange passwords;

    private final PasswordField current = new PasswordField();
    private boolean missing;
    private PasswordFault fault;
    private int strength;
    private boolean done;

    /** Answers the request for {@code /account/security/password}. */
    public void answer() {
        account.answer(login -> {}, this::change);
    }

    private void change(Login login) {
        var next = exchange.value("newPassword");
        missing = next == null || next.isEmpty();
        if (!missing) {
            fault = passwords.fault(login.userId(), next).orElse(null);
            strength = passwords.strength(login.userId(), next);
        }
        var isFilled = current.isFilled(exchange);
        if (missing || fault != null || !isFilled) {
            exchange.status(UNPROCESSABLE_CONTENT);
        } else {
            done =
                    current.judge(
                            passwords.change(login, current.value(), next, language.locale()),
                            exchange);
        }
    }

    /** The field of the password in force. */
    public PasswordField getCurrent() {
        return current;
    }

    public boolean isMissing() {
        return missing;
    }

    /** Null where the new password is fit. */
    public PasswordFault getFault() {
        return fault;
    }

    /** From 0 to 4. */
    public int getStrength() {
        return strength;
    }

    public boolean isDone() {
        return done;
    }
}
