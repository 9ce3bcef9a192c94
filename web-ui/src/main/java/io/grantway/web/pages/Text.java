package io.grantway.web.pages;

import io.grantway.web.pages.language.PageLanguage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The words of the pages, in the language of the page. */
@Named
@RequestScoped
public class Text {

    private static final String BUNDLE = "io.grantway.web.pages.messages";

    /** What is not translated is English, whatever the machine speaks. */
    private static final Control ENGLISH_ELSE =
            Control.getNoFallbackControl(Control.FORMAT_DEFAULT);

    @Inject PageLanguage language;

    public String of(String key, Object... arguments) {
        var locale = language.locale();
        var text = ResourceBundle.getBundle(BUNDLE, locale, ENGLISH_ELSE).getString(key);
        return new MessageFormat(text, locale).format(arguments);
    }

    /** The language of the page (RFC 5646 §2.1). */
    public String language() {
        return language.getTag();
    }

    /** The name of a country (ISO 3166-1 alpha-2). */
    public String country(String code) {
        return new Locale("", code).getDisplayCountry(language.locale());
    }

    /** A moment in words, to the minute, in UTC: a server does not know where its reader is. */
    public String at(Instant moment) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(language.locale())
                        .format(moment.atZone(ZoneOffset.UTC))
                + " UTC";
    }

    /**
     * An amount as the reader writes it.
     *
     * @param currency ISO 4217
     */
    public String money(BigDecimal amount, String currency) {
        var format = NumberFormat.getCurrencyInstance(language.locale());
        format.setCurrency(Currency.getInstance(currency));
        return format.format(amount);
    }

    /** The day of a moment, in UTC. */
    public String on(Instant moment) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(moment.atZone(ZoneOffset.UTC));
    }
}
