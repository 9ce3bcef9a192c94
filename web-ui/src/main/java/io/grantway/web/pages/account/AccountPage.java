package io.grantway.web.pages.account;

import io.grantway.consent.record.ConsentNotFound;
import io.grantway.oauth.account.Accounts;
import io.grantway.oauth.account.Login;
import io.grantway.web.operations.Meters;
import io.grantway.web.pages.browser.ContentSecurityPolicy;
import io.grantway.web.pages.browser.Exchange;
import io.grantway.web.pages.browser.FormTokens;
import io.grantway.web.pages.language.PageLanguage;
import io.grantway.web.pages.problem.Problem;
import io.grantway.web.pages.signin.SignIns;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;

/** A page of the account of who is signed in: nobody else gets to it, no foreign form counts. */
@Named("account")
@RequestScoped
public class AccountPage {

    private static final int MOST_ID = 36;

    @Inject Exchange exchange;
    @Inject SignIns signIns;
    @Inject FormTokens formTokens;
    @Inject PageLanguage language;
    @Inject Accounts accounts;
    @Inject Meters meters;

    private Login login;
    private Problem problem;
    private String notice;
    private boolean over;

    /** A page without a form. */
    public void answer(Consumer<Login> opened) {
        answer(opened, current -> refuseForm());
    }

    /** Takes the request to the page's own step, or to the sign-in. */
    public void answer(Consumer<Login> opened, Consumer<Login> sent) {
        login = signIns.current().orElse(null);
        try {
            if (login == null) {
                exchange.redirect(WayOn.to(exchange.address()).signIn());
                return;
            }
            language.ofAccount(accounts.language(login.userId()));
            if (!exchange.isPost()) {
                opened.accept(login);
            } else if (exchange.isFromAnotherSite() || !isFormGenuine()) {
                refuseForm();
            } else {
                sent.accept(login);
            }
        } catch (NotThere | ConsentNotFound e) {
            end(Problem.NOT_FOUND);
        }
    }

    /** The id that the request names. */
    public UUID id(String field) {
        var text = exchange.value(field);
        if (text == null || text.length() != MOST_ID) {
            throw new NotThere();
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new NotThere();
        }
    }

    /** On to another page, which a reload or the back button can't do any harm to. */
    public void goTo(String address) {
        exchange.redirect(address);
    }

    /** Says what has been done, above the page. */
    public void tell(String words) {
        notice = words;
    }

    /** The account is gone: the page offers no way into it any more. */
    public void leave() {
        over = true;
    }

    /** Lets the page show these pictures of others. */
    public void allowPictures(Collection<String> uris) {
        exchange.header(ContentSecurityPolicy.HEADER, ContentSecurityPolicy.showing(uris));
    }

    private boolean isFormGenuine() {
        return formTokens.isGenuine(
                exchange.value("csrf"),
                login.id(),
                Objects.requireNonNullElse(exchange.value("shown"), ""));
    }

    private void refuseForm() {
        meters.refused("form_refused");
        end(Problem.FORM_REFUSED);
    }

    private void end(Problem problem) {
        this.problem = problem;
        exchange.status(problem.status());
    }

    /** The token of a form on this page. */
    public String getFormToken() {
        return formToken("");
    }

    /**
     * The token of a form on this page.
     *
     * @param shown what its field {@code shown} says
     */
    public String formToken(String shown) {
        return formTokens.issue(login.id(), language.getTag(), shown);
    }

    /** The address of who is signed in. */
    public String getEmail() {
        return login.email();
    }

    /** Whether the account ended with this request. */
    public boolean isOver() {
        return over;
    }

    /** Null where the page shows its own content. */
    public Problem getProblem() {
        return problem;
    }

    /** Null where there is nothing to say. */
    public String getNotice() {
        return notice;
    }
}
