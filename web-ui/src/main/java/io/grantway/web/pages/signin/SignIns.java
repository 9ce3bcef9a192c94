package io.grantway.web.pages.signin;

import io.grantway.oauth.account.Accounts;
import io.grantway.oauth.account.Device;
import io.grantway.oauth.account.Login;
import io.grantway.oauth.account.LoginOutcome.SignedIn;
import io.grantway.oauth.account.LoginSessions;
import io.grantway.oauth.account.RememberedDevices;
import io.grantway.oauth.account.User;
import io.grantway.oauth.authorization.AuthorizationSession;
import io.grantway.oauth.authorization.SignInDemands;
import io.grantway.oauth.signin.KnownDevices;
import io.grantway.web.limits.SignInGate;
import io.grantway.web.operations.Meters;
import io.grantway.web.pages.account.devices.BrowserName;
import io.grantway.web.pages.browser.Cookies;
import io.grantway.web.pages.browser.Exchange;
import io.grantway.web.pages.language.PageLanguage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Who is signed in with this browser. */
@RequestScoped
public class SignIns {

    @Inject Exchange exchange;
    @Inject Cookies cookies;
    @Inject LoginSessions logins;
    @Inject Accounts accounts;
    @Inject RememberedDevices rememberedDevices;
    @Inject SignInDemands demands;
    @Inject RememberedAccounts remembered;
    @Inject KnownDevices devices;
    @Inject SignInGate gate;
    @Inject PageLanguage language;
    @Inject Meters meters;

    /** The living sign-in. */
    public Optional<Login> current() {
        return cookies.signIn().flatMap(token -> logins.find(token, device()));
    }

    /** The living sign-in, where it is the one that the session wants. */
    public Optional<Login> current(AuthorizationSession session) {
        return current().filter(login -> demands.suits(session, login));
    }

    /**
     * Puts a new sign-in in the place of any that the browser has, under new cookies. The same user
     * goes on with the sign-in that there was, which applications know.
     */
    public Login start(SignedIn signedIn) {
        var before = current();
        var token =
                before.filter(login -> login.userId().equals(signedIn.user().id()))
                        .map(login -> logins.renewHosted(login, signedIn.methods()))
                        .orElseGet(() -> startInPlaceOf(before, signedIn));
        remembered.add(signedIn.user().email());
        gate.signedIn(
                signedIn.user(),
                named(),
                device(),
                BrowserName.words(exchange.userAgent()),
                language.locale());
        cookies.signIn(token);
        cookies.renameBrowser();
        meters.granted("login");
        return logins.find(token, device()).orElseThrow();
    }

    /**
     * What this browser is known by to the accounts that it signed in to; empty where it is not.
     */
    Optional<String> mark() {
        return cookies.device().map(device -> "browser\n" + device);
    }

    /** From now on this browser is known to the account. */
    public void know(User user) {
        devices.remember(user.id(), named());
    }

    /** From now on this browser offers the account by its new address. */
    public void renamed(UUID userId, String before) {
        accounts.user(userId).ifPresent(user -> remembered.replace(before, user.email()));
    }

    /** What this browser is known by, from now on if it was not before. */
    private String named() {
        if (cookies.device().isEmpty()) {
            cookies.nameDevice();
        }
        return mark().orElseThrow();
    }

    private String startInPlaceOf(Optional<Login> before, SignedIn signedIn) {
        before.ifPresent(logins::end);
        return logins.startHosted(signedIn.user(), signedIn.methods(), device());
    }

    /** The sign-in without a code, where the user let this browser be remembered. */
    public Optional<SignedIn> remembered(User user) {
        return cookies.remembered().flatMap(token -> accounts.remembered(user, token));
    }

    /** From now on no code is asked for in this browser, until the days are over. */
    public void remember(Login login) {
        cookies.remembered(rememberedDevices.remember(login.userId(), device()));
    }

    Device device() {
        return new Device(exchange.userAgent(), exchange.ipAddress());
    }

    /** Ends the sign-in, and takes the cookies that it came with. */
    public void end(Login login) {
        logins.end(login);
        cookies.signOut();
    }
}
