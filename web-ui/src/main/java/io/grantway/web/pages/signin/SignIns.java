package io.grantway.web.pages.signin;

import io.grantway.oauth.account.Login;
import io.grantway.oauth.account.LoginOutcome.SignedIn;
import io.grantway.oauth.account.LoginSessions;
import io.grantway.oauth.authorization.AuthorizationSession;
import io.grantway.web.operations.Meters;
import io.grantway.web.pages.browser.Cookies;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Who is signed in with this browser. */
@RequestScoped
public class SignIns {

    @Inject Cookies cookies;
    @Inject LoginSessions logins;
    @Inject Meters meters;

    /** The living sign-in. */
    public Optional<Login> current() {
        return cookies.signIn().flatMap(logins::find);
    }

    /** The living sign-in, where it is fresh enough for the session. */
    public Optional<Login> current(AuthorizationSession session) {
        return current().filter(login -> !session.wantsFresherThan(login));
    }

    /** Puts a new sign-in in the place of any that the browser has, under new cookies. */
    public Login start(SignedIn signedIn) {
        current().ifPresent(logins::end);
        var token = logins.startHosted(signedIn.user(), signedIn.methods());
        cookies.signIn(token);
        cookies.renameBrowser();
        meters.granted("login");
        return logins.find(token).orElseThrow();
    }

    /** Ends the sign-in, and takes the cookies that it came with. */
    public void end(Login login) {
        logins.end(login);
        cookies.signOut();
    }
}
