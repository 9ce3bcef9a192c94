package io.grantway.web.pages.account.devices;

import io.grantway.oauth.account.Login;
import io.grantway.oauth.account.LoginSessions;
import io.grantway.oauth.account.RememberedDevices;
import io.grantway.oauth.signin.SignInHistory;
import io.grantway.web.pages.Text;
import io.grantway.web.pages.account.AccountPage;
import io.grantway.web.pages.browser.Exchange;
import io.grantway.web.pages.signin.SignIns;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Where the user is signed in, and the end of it. */
@Named("devices")
@RequestScoped
public class DevicesPage {

    @Inject AccountPage account;
    @Inject Exchange exchange;
    @Inject SignIns signIns;
    @Inject LoginSessions logins;
    @Inject RememberedDevices remembered;
    @Inject SignInHistory history;
    @Inject Text text;

    private List<DeviceLine> lines = List.of();
    private List<RememberedLine> rememberedLines = List.of();
    private List<TryLine> tries = List.of();

    /** Answers the request for {@code /account/devices}. */
    public void answer() {
        account.answer(this::show, this::end);
    }

    private void show(Login login) {
        lines =
                logins.open(login.userId()).stream()
                        .map(signIn -> new DeviceLine(signIn, signIn.id().equals(login.id())))
                        .toList();
        rememberedLines = remembered.of(login.userId()).stream().map(RememberedLine::new).toList();
        tries = history.newest(login.userId()).stream().map(TryLine::new).toList();
    }

    private void end(Login login) {
        if (exchange.has("ask")) {
            remembered.end(login.userId(), account.id("ask"));
            account.tell(text.of("devices.asked"));
            show(login);
            return;
        }
        if (exchange.has("others")) {
            logins.endOthers(login);
            account.tell(text.of("devices.othersEnded"));
            show(login);
            return;
        }
        var id = account.id("end");
        if (id.equals(login.id())) {
            signIns.end(login);
            account.goTo("/account/sign-in?signed=out");
        } else {
            logins.end(login.userId(), id);
            account.tell(text.of("devices.ended"));
            show(login);
        }
    }

    /** Those that are not asked for a code, the newest first. */
    public List<RememberedLine> getRemembered() {
        return rememberedLines;
    }

    /** The newest first. */
    public List<DeviceLine> getLines() {
        return lines;
    }

    /** The last tries to sign in to the account, the newest first. */
    public List<TryLine> getTries() {
        return tries;
    }
}
