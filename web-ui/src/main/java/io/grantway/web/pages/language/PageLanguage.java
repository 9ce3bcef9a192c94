package io.grantway.web.pages.language;

import io.grantway.web.Language;
import io.grantway.web.pages.browser.Cookies;
import io.grantway.web.pages.browser.Exchange;
import io.grantway.web.pages.browser.FormTokens;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The language of the page that answers this request. The answer to a form is given, and goes on
 * record, in the language that the form was shown in. Else counts what the user chose at the foot
 * of a page of this visit; what the application asks for; what the account says; what the browser
 * asks for; English.
 */
@Named("language")
@RequestScoped
public class PageLanguage {

    private final Exchange exchange;
    private final Cookies cookies;
    private Language ofPreview;
    private Language ofApplication;
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

    /** Shows the page in this language, whatever else asks for another. */
    public void is(String tag) {
        ofPreview = Language.of(tag).orElse(null);
    }

    /**
     * Takes what the application's request says ({@code ui_locales}, OpenID Connect Core §3.1.2.1).
     *
     * @param uiLocales the best first
     */
    public void askedFor(List<String> uiLocales) {
        ofApplication = first(uiLocales.stream()).orElse(null);
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
        return Optional.ofNullable(ofPreview)
                .or(this::ofForm)
                .or(() -> cookies.language().flatMap(Language::of))
                .or(() -> Optional.ofNullable(ofApplication))
                .or(() -> Optional.ofNullable(ofAccount))
                .or(() -> first(exchange.locales().stream().map(Locale::getLanguage)))
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

    private static Optional<Language> first(Stream<String> tags) {
        return tags.map(Language::of).flatMap(Optional::stream).findFirst();
    }
}
