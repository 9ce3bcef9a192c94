package io.grantway.web.pages;

import io.grantway.oauth.OAuthError;
import io.grantway.oauth.OAuthException;
import io.grantway.oauth.authorization.AuthorizationRefused;
import io.grantway.oauth.authorization.AuthorizationResponse;
import io.grantway.oauth.authorization.AuthorizationSession;
import io.grantway.oauth.authorization.Authorizations;
import io.grantway.oauth.authorization.InvalidSession;
import io.grantway.oauth.branding.HostedUis;
import io.grantway.oauth.client.ApplicationProfile;
import io.grantway.oauth.client.Environment;
import io.grantway.oauth.client.InvalidClientKey;
import io.grantway.web.WayBack;
import io.grantway.web.operations.Meters;
import io.grantway.web.pages.brand.BrandOnScreen;
import io.grantway.web.pages.browser.ContentSecurityPolicy;
import io.grantway.web.pages.browser.Exchange;
import io.grantway.web.pages.browser.FormTokens;
import io.grantway.web.pages.language.PageLanguage;
import io.grantway.web.pages.problem.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URI;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * A page within an authorization session: opens the session, and ends the page one way or other.
 */
@Named("page")
@RequestScoped
public class HostedPage {

    @Inject Authorizations authorizations;
    @Inject HostedUis hostedUis;
    @Inject Exchange exchange;
    @Inject FormTokens formTokens;
    @Inject PageLanguage language;
    @Inject WayBack wayBack;
    @Inject Meters meters;

    private String token;
    private AuthorizationSession session;
    private AppOnScreen application;
    private BrandOnScreen brand;
    private String formToken;
    private Problem problem;

    /**
     * Takes the request to the page's own step, with the session that it names. A page that is
     * opened needs a session that waits for an answer; a form that is sent twice is for the
     * authorization core to judge.
     */
    public void answer(Consumer<AuthorizationSession> opened, Consumer<AuthorizationSession> sent) {
        try {
            token = exchange.value("session");
            session = authorizations.session(token);
            language.askedFor(session.openId().uiLocales());
            hostedUis.requireConfigured(session.client());
            if (!exchange.isPost()) {
                authorizations.requireUnspent(session);
                opened.accept(session);
            } else if (exchange.isFromAnotherSite()) {
                refuseForm();
            } else {
                sent.accept(session);
            }
        } catch (InvalidSession e) {
            end(Problem.of(e.reason()));
        } catch (InvalidClientKey e) {
            end(Problem.APPLICATION_UNKNOWN);
        } catch (AuthorizationRefused e) {
            leave(e);
        } catch (OAuthException e) {
            if (e.error() != OAuthError.UNAUTHORIZED_CLIENT) {
                throw e;
            }
            end(Problem.PAGES_NOT_CONFIGURED);
        }
    }

    /** Shows the page's own content. */
    public void show(ApplicationProfile profile) {
        show(profile, "");
    }

    /**
     * Shows the page's own content.
     *
     * @param shown what of it the form has to say when it comes back, in its field {@code shown}
     */
    public void show(ApplicationProfile profile, String shown) {
        application = new AppOnScreen(profile);
        brand =
                hostedUis
                        .shown(session.client().applicationId())
                        .map(look -> new BrandOnScreen(look, language.getTag()))
                        .orElse(null);
        formToken = formTokens.issue(session.id(), language.getTag(), shown);
        exchange.header(
                ContentSecurityPolicy.HEADER,
                ContentSecurityPolicy.leadingTo(session.redirectUri(), application.getLogoUri()));
    }

    /** Whether the form that was sent is one that this browser got for this session. */
    public boolean isFormGenuine() {
        return formTokens.isGenuine(
                exchange.value("csrf"),
                session.id(),
                Objects.requireNonNullElse(exchange.value("shown"), ""));
    }

    /** Shows that the form does not count, and how to get one that does. */
    public void refuseForm() {
        meters.refused("form_refused");
        end(Problem.FORM_REFUSED);
    }

    /** Back to the application with a code. */
    public void leave(AuthorizationResponse response) {
        meters.granted("code");
        exchange.redirect(wayBack.with(response));
    }

    /** Back to the application without one. */
    public void leave(AuthorizationRefused refused) {
        meters.refused(refused.error().code());
        exchange.redirect(wayBack.with(refused));
    }

    public void goToLogin() {
        exchange.redirect("/oauth/login?session=" + token);
    }

    /**
     * To the sign-in, for one account.
     *
     * @param account as the sign-in's address names it
     */
    public void goToLogin(String account) {
        exchange.redirect("/oauth/login?session=" + token + "&account=" + account);
    }

    public void goToConsent() {
        exchange.redirect("/oauth/consent?session=" + token);
    }

    /**
     * To the consent page, which is shown even where nothing new is asked for.
     *
     * @param notice what it says beside the question
     */
    public void goToConsent(Enum<?> notice) {
        exchange.redirect("/oauth/consent?session=" + token + "&notice=" + notice.name());
    }

    private void end(Problem problem) {
        this.problem = problem;
        exchange.status(problem.status());
    }

    /** The session as the addresses of the page's forms and links carry it. */
    public String getToken() {
        return token;
    }

    public String getFormToken() {
        return formToken;
    }

    public AppOnScreen getApplication() {
        return application;
    }

    /** Null where the application has no look of its own. */
    public BrandOnScreen getBrand() {
        return brand;
    }

    public boolean isSandbox() {
        return session.client().environment() == Environment.SANDBOX;
    }

    /** The host that the way back leads to; null where it leads to an app on the device. */
    public String getReturnHost() {
        return URI.create(session.redirectUri()).getHost();
    }

    /** Null where the page shows its own content. */
    public Problem getProblem() {
        return problem;
    }

    /** Whether there is a form to get in place of the one that was refused. */
    public boolean isRetryable() {
        return problem == Problem.FORM_REFUSED;
    }
}
