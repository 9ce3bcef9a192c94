package io.grantway.web.pages.account.settings;

import io.grantway.oauth.account.Login;
import io.grantway.oauth.passkey.HeldPasskey;
import io.grantway.oauth.passkey.PasskeyAdded;
import io.grantway.oauth.passkey.PasskeyAttestation;
import io.grantway.oauth.passkey.PasskeyName;
import io.grantway.oauth.passkey.PasskeyStart;
import io.grantway.oauth.passkey.PasskeyStart.Creation;
import io.grantway.oauth.passkey.PasskeyStart.NotYou;
import io.grantway.oauth.passkey.Passkeys;
import io.grantway.oauth.passkey.RelyingParty;
import io.grantway.web.pages.Text;
import io.grantway.web.pages.account.AccountPage;
import io.grantway.web.pages.browser.Cookies;
import io.grantway.web.pages.browser.Exchange;
import io.grantway.web.pages.language.PageLanguage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** The passkeys of the user, and a new one: first the password, then the device. */
@Named("passkeys")
@RequestScoped
public class PasskeysPage {

    private static final int UNPROCESSABLE_CONTENT = 422;
    private static final String ADDRESS = "/account/security/passkeys";

    /** What the address says of the page before, and the words for it. */
    private static final Map<String, String> DONE =
            Map.of(
                    "added", "passkeys.addedDone",
                    "renamed", "passkeys.renamedDone",
                    "removed", "passkeys.removedDone");

    @Inject AccountPage account;
    @Inject Exchange exchange;
    @Inject Cookies cookies;
    @Inject PageLanguage language;
    @Inject Passkeys passkeys;
    @Inject RelyingParty relyingParty;
    @Inject Text text;

    private final PasswordField password = new PasswordField();
    private List<HeldPasskey> list = List.of();
    private String name;
    private boolean nameFaulty;
    private Creation creation;
    private PasskeyAdded fault;

    /** Answers the request for {@code /account/security/passkeys}. */
    public void answer() {
        account.answer(this::show, this::sent);
    }

    private void show(Login login) {
        list = passkeys.of(login.userId());
        if (!exchange.isPost()) {
            DONE.keySet().stream()
                    .filter(exchange::has)
                    .findFirst()
                    .ifPresent(done -> account.tell(text.of(DONE.get(done))));
        }
    }

    private void sent(Login login) {
        name = exchange.value("name");
        if (name == null || name.isBlank()) {
            name = text.of("passkeys.unnamed");
        }
        nameFaulty = !PasskeyName.isOne(name);
        if (exchange.has("attestationObject")) {
            add(login);
        } else {
            start(login);
        }
        show(login);
    }

    private void start(Login login) {
        if (!password.isFilled(exchange) || nameFaulty) {
            exchange.status(UNPROCESSABLE_CONTENT);
            return;
        }
        PasskeyStart start = passkeys.begin(login, password.value(), cookies.ofBrowser());
        if (start instanceof NotYou notYou) {
            password.judge(notYou.check(), exchange);
        } else if (start instanceof Creation allowed) {
            creation = allowed;
            exchange.allowScripts();
        } else {
            refuse(PasskeyAdded.FULL);
        }
    }

    private void add(Login login) {
        var added =
                nameFaulty
                        ? PasskeyAdded.REFUSED
                        : PasskeyAttestation.read(
                                        exchange.value("attestationObject"),
                                        exchange.value("clientData"),
                                        exchange.value("transports"))
                                .map(
                                        made ->
                                                passkeys.add(
                                                        login,
                                                        made,
                                                        new PasskeyName(name),
                                                        cookies.ofBrowser(),
                                                        language.locale()))
                                .orElse(PasskeyAdded.REFUSED);
        if (added == PasskeyAdded.DONE) {
            account.goTo(ADDRESS + "?added");
        } else {
            refuse(added);
        }
    }

    private void refuse(PasskeyAdded reason) {
        fault = reason;
        exchange.status(UNPROCESSABLE_CONTENT);
    }

    public List<HeldPasskey> getList() {
        return list;
    }

    /** Whether the user has as many as there may be. */
    public boolean isFull() {
        return list.size() >= Passkeys.MOST;
    }

    /** Null while nothing was sent. */
    public String getName() {
        return name;
    }

    public boolean isNameFaulty() {
        return nameFaulty;
    }

    public PasswordField getPassword() {
        return password;
    }

    /** What the device is asked for; null while the password is to be entered. */
    public Creation getCreation() {
        return creation;
    }

    /** The credentials that are known already, separated by blanks. */
    public String getKnown() {
        return String.join(" ", creation.known());
    }

    /** The RP ID. */
    public String getRelyingParty() {
        return relyingParty.id();
    }

    /** Why none was added; null where there is nothing to say. */
    public PasskeyAdded getFault() {
        return fault;
    }
}
