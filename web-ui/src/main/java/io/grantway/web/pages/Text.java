package io.grantway.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the pages, in the language of the view. */
@Named
@RequestScoped
public class Text {

    private static final String BUNDLE = "io.grantway.web.pages.messages";

    public String of(String key, Object... arguments) {
        var locale = locale();
        var text = ResourceBundle.getBundle(BUNDLE, locale).getString(key);
        return new MessageFormat(text, locale).format(arguments);
    }

    /** The language of the view (RFC 5646 §2.1). */
    public String language() {
        return locale().toLanguageTag();
    }

    /** A moment in words, to the minute, in UTC: a server does not know where its reader is. */
    public String at(Instant moment) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(locale())
                        .format(moment.atZone(ZoneOffset.UTC))
                + " UTC";
    }

    /** The day of a moment, in UTC. */
    public String on(Instant moment) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale())
                .format(moment.atZone(ZoneOffset.UTC));
    }

    private static Locale locale() {
        return FacesContext.getCurrentInstance().getViewRoot().getLocale();
    }
}
