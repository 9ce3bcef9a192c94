package io.grantway.web.pages.account.settings;

import io.grantway.oauth.account.Login;
import io.grantway.oauth.passkey.HeldPasskey;
import io.grantway.oauth.passkey.PasskeyName;
import io.grantway.oauth.passkey.Passkeys;
import io.grantway.web.pages.account.AccountPage;
import io.grantway.web.pages.account.NotThere;
import io.grantway.web.pages.browser.Exchange;
import io.grantway.web.pages.language.PageLanguage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** One passkey of the user: gives it another name, or removes it. */
@Named("passkey")
@RequestScoped
public class PasskeyPage {

    private static final int UNPROCESSABLE_CONTENT = 422;
    private static final String LIST = "/account/security/passkeys";

    @Inject AccountPage account;
    @Inject Exchange exchange;
    @Inject PageLanguage language;
    @Inject Passkeys passkeys;

    private final PasswordField password = new PasswordField();
    private HeldPasskey stored;
    private String name;
    private boolean nameFaulty;

    /** Answers the request for {@code /account/security/passkey}. */
    public void answer() {
        account.answer(this::show, this::change);
    }

    private void show(Login login) {
        stored = passkeys.find(login.userId(), account.id("id")).orElseThrow(NotThere::new);
        name = stored.name();
    }

    private void change(Login login) {
        show(login);
        if (exchange.has("rename")) {
            rename(login);
        } else if (!password.isFilled(exchange)) {
            exchange.status(UNPROCESSABLE_CONTENT);
        } else if (password.judge(
                passkeys.remove(login.userId(), stored.id(), password.value(), language.locale()),
                exchange)) {
            account.goTo(LIST + "?removed");
        }
    }

    private void rename(Login login) {
        name = exchange.value("name");
        nameFaulty = !PasskeyName.isOne(name);
        if (nameFaulty) {
            exchange.status(UNPROCESSABLE_CONTENT);
        } else if (passkeys.rename(login.userId(), stored.id(), new PasskeyName(name))) {
            account.goTo(LIST + "?renamed");
        } else {
            throw new NotThere();
        }
    }

    public HeldPasskey getStored() {
        return stored;
    }

    /** As stored or as typed. */
    public String getName() {
        return name;
    }

    public boolean isNameFaulty() {
        return nameFaulty;
    }

    public PasswordField getPassword() {
        return password;
    }
}
