package io.grantway.web.pages.signout;

import io.grantway.oauth.account.Login;
import io.grantway.oauth.authorization.AuthorizationResponse;
import io.grantway.oauth.logout.LogoutRequest;
import io.grantway.oauth.logout.Logouts;
import io.grantway.web.operations.Meters;
import io.grantway.web.pages.browser.ContentSecurityPolicy;
import io.grantway.web.pages.browser.Exchange;
import io.grantway.web.pages.browser.FormTokens;
import io.grantway.web.pages.language.PageLanguage;
import io.grantway.web.pages.signin.SignIns;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;

/**
 * Ends the sign-in of this browser for an application: at once where its ID token is of this very
 * user, otherwise once the user says so.
 */
@Named("logout")
@RequestScoped
public class LogoutPage {

    @Inject Exchange exchange;
    @Inject SignIns signIns;
    @Inject Logouts logouts;
    @Inject FormTokens formTokens;
    @Inject PageLanguage language;
    @Inject Meters meters;

    private String token;
    private LogoutRequest request;
    private Login login;
    private boolean refused;

    /** Answers the request for {@code /oauth/logout}. */
    public void answer() {
        token = exchange.value("request");
        request = logouts.open(token);
        if (request.uiLocales() != null) {
            language.askedFor(Arrays.asList(request.uiLocales().split(" ")));
        }
        login = signIns.current().orElse(null);
        if (login == null) {
            leave();
        } else if (exchange.isPost()) {
            sent();
        } else if (logouts.isOf(request, login)) {
            end();
        } else {
            ask();
        }
    }

    private void sent() {
        if (exchange.isFromAnotherSite()
                || !formTokens.isGenuine(exchange.value("csrf"), login.id(), "")) {
            meters.refused("form_refused");
            refused = true;
            exchange.status(403);
            ask();
        } else {
            end();
        }
    }

    private void end() {
        signIns.end(login);
        login = null;
        leave();
    }

    private void leave() {
        if (request.uri() != null) {
            exchange.redirect(
                    AuthorizationResponse.withParameters(request.uri(), "state", request.state()));
        }
    }

    private void ask() {
        if (request.uri() != null) {
            exchange.header(
                    ContentSecurityPolicy.HEADER,
                    ContentSecurityPolicy.leadingTo(request.uri(), null));
        }
    }

    /** Whether somebody is signed in still, and is to be asked. */
    public boolean isAsking() {
        return login != null;
    }

    /** Whether the form that was sent did not count; the one that is shown does. */
    public boolean isRefused() {
        return refused;
    }

    /** Who asks, as the user knows it; null where that is not known. */
    public String getApplication() {
        return request.applicationName();
    }

    public String getEmail() {
        return login.email();
    }

    /** The address of the form. */
    public String getAction() {
        return request == LogoutRequest.UNKNOWN
                ? "/oauth/logout"
                : "/oauth/logout?request=" + token;
    }

    public String getFormToken() {
        return formTokens.issue(login.id(), language.getTag(), "");
    }
}
