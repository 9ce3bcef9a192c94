package io.grantway.web.pages.language;

import io.grantway.web.pages.browser.Cookies;
import io.grantway.web.pages.browser.Exchange;
import io.grantway.web.pages.browser.FormTokens;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * The language of the page that answers this request. The answer to a form is given, and goes on
 * record, in the language that the form was shown in. Else counts what the user chose at the foot
 * of a page of this visit; what the account says; what the browser asks for; English.
 */
@Named("language")
@RequestScoped
public class PageLanguage {

    private final Exchange exchange;
    private final Cookies cookies;
    private Language ofAccount;

    @Inject
    public PageLanguage(Exchange exchange, Cookies cookies) {
        this.exchange = exchange;
        this.cookies = cookies;
    }

    /** For the proxy of the request scope. */
    protected PageLanguage() {
        this(null, null);
    }

    /**
     * Takes what the account of who is signed in says.
     *
     * @param language empty where it says nothing
     */
    public void ofAccount(Optional<String> language) {
        ofAccount = language.flatMap(Language::of).orElse(null);
    }

    public Language getCurrent() {
        return ofForm().or(() -> cookies.language().flatMap(Language::of))
                .or(() -> Optional.ofNullable(ofAccount))
                .or(this::ofBrowser)
                .orElse(Language.ENGLISH);
    }

    /** For the page's {@code lang}, and for the record (RFC 5646 §2.1). */
    public String getTag() {
        return getCurrent().getTag();
    }

    /** For dates and numbers: with the region where the browser says one for this language. */
    public Locale locale() {
        var tag = getTag();
        return exchange.locales().stream()
                .filter(wanted -> wanted.getLanguage().equals(tag))
                .findFirst()
                .map(wanted -> new Locale(tag, wanted.getCountry()))
                .orElseGet(() -> new Locale(tag));
    }

    private Optional<Language> ofForm() {
        return exchange.isPost()
                ? FormTokens.language(exchange.value("csrf")).flatMap(Language::of)
                : Optional.empty();
    }

    private Optional<Language> ofBrowser() {
        return exchange.locales().stream()
                .map(wanted -> Language.of(wanted.getLanguage()).orElse(null))
                .filter(Objects::nonNull)
                .findFirst();
    }
}
