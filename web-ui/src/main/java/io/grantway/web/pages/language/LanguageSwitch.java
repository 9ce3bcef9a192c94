package io.grantway.web.pages.language;

import io.grantway.oauth.account.Accounts;
import io.grantway.web.Language;
import io.grantway.web.operations.Meters;
import io.grantway.web.pages.browser.Cookies;
import io.grantway.web.pages.browser.Exchange;
import io.grantway.web.pages.browser.FormTokens;
import io.grantway.web.pages.problem.Problem;
import io.grantway.web.pages.signin.SignIns;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;

/** The choice of a language at the foot of every page. */
@Named("languageSwitch")
@RequestScoped
public class LanguageSwitch {

    /** Stands where other forms have what they belong to. */
    private static final UUID ANY_PAGE = new UUID(0L, 1L);

    @Inject Exchange exchange;
    @Inject Cookies cookies;
    @Inject FormTokens formTokens;
    @Inject PageLanguage language;
    @Inject SignIns signIns;
    @Inject Accounts accounts;
    @Inject Meters meters;

    private Problem problem;

    /**
     * Answers the form for {@code /language}: keeps the choice for this visit, and with the account
     * of who is signed in; then back to the page that it was made on.
     */
    public void answer() {
        var chosen = Language.of(exchange.value("language"));
        if (!exchange.isPost() || chosen.isEmpty()) {
            exchange.redirect("/");
        } else if (exchange.isFromAnotherSite() || !isFormGenuine()) {
            meters.refused("form_refused");
            problem = Problem.FORM_REFUSED;
            exchange.status(problem.status());
        } else {
            choose(chosen.get());
            exchange.redirect(LocalAddress.of(exchange.value("to")).text());
        }
    }

    private void choose(Language chosen) {
        cookies.language(chosen.getTag());
        signIns.current()
                .ifPresent(login -> accounts.chooseLanguage(login.userId(), chosen.getTag()));
    }

    private boolean isFormGenuine() {
        return formTokens.isGenuine(
                exchange.value("csrf"), ANY_PAGE, String.valueOf(exchange.value("to")));
    }

    public String getFormToken() {
        return formTokens.issue(ANY_PAGE, language.getTag(), getTo());
    }

    /** The page that the switch stands on. */
    public String getTo() {
        return LocalAddress.of(exchange.wantedAddress()).text();
    }

    public List<Language> getLanguages() {
        return List.of(Language.values());
    }

    /** Null where the browser is sent on. */
    public Problem getProblem() {
        return problem;
    }
}
