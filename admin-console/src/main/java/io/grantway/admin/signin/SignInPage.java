package io.grantway.admin.signin;

import io.grantway.admin.page.Notice;
import io.grantway.admin.page.Times;
import io.grantway.oauth.staff.StaffLoginOutcome;
import io.grantway.oauth.staff.StaffSessions;
import io.grantway.oauth.staff.StaffSignIn;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.util.regex.Pattern;

/** Sign-in by password and, where it is due, one-time code; and sign-out. */
@Named("signIn")
@ViewScoped
public class SignInPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** A page of the console: never another host. */
    private static final Pattern BACK = Pattern.compile("/[a-z][a-z-]*(\\?[A-Za-z0-9=&%._-]*)?");

    @Inject transient StaffSignIn staffSignIn;
    @Inject transient StaffSessions sessions;
    @Inject transient StaffCookie cookie;
    @Inject transient ExternalContext exchange;

    private String email;
    private String password;
    private String code;
    private String back;
    private boolean ended;
    private boolean codeDue;

    /** Checks what was filled in, and goes on to where the visitor wanted to. */
    public void signIn() throws IOException {
        var outcome = staffSignIn.authenticate(email, password, code, request().getRemoteAddr());
        if (outcome instanceof StaffLoginOutcome.SignedIn in) {
            forgetView();
            cookie.write(response(), in.sessionToken());
            go(back != null && BACK.matcher(back).matches() ? back : "/");
        } else {
            codeDue =
                    outcome instanceof StaffLoginOutcome.SecondFactorDue
                            || outcome instanceof StaffLoginOutcome.WrongCode;
            code = null;
            say(outcome);
        }
    }

    public void signOut() throws IOException {
        cookie.read(request()).ifPresent(sessions::end);
        cookie.delete(response());
        forgetView();
        go("/signin");
    }

    /** Back from the code to e-mail and password. */
    public void startOver() {
        codeDue = false;
        password = null;
    }

    private static void say(StaffLoginOutcome outcome) {
        if (outcome instanceof StaffLoginOutcome.Locked locked) {
            Notice.error("signin.locked", Times.text(locked.until()));
        } else if (!(outcome instanceof StaffLoginOutcome.SecondFactorDue)) {
            Notice.error("signin." + outcome.getClass().getSimpleName());
        }
    }

    /** What views of someone else hold must not stay in this browser's session. */
    private void forgetView() {
        exchange.invalidateSession();
    }

    private void go(String page) throws IOException {
        exchange.redirect(exchange.getRequestContextPath() + page);
    }

    private HttpServletRequest request() {
        return (HttpServletRequest) exchange.getRequest();
    }

    private HttpServletResponse response() {
        return (HttpServletResponse) exchange.getResponse();
    }

    /** Whether a form was sent after the sign-in had ended. */
    public boolean isEnded() {
        return ended;
    }

    public void setEnded(boolean ended) {
        this.ended = ended;
    }

    public boolean isCodeDue() {
        return codeDue;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getBack() {
        return back;
    }

    public void setBack(String back) {
        this.back = back;
    }
}
