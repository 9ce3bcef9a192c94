package io.grantway.admin.page;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.FacesMessage.Severity;
import jakarta.faces.context.FacesContext;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What a page says above its content. */
public final class Notice {

    private static final String BUNDLE = "io.grantway.admin.messages";

    private Notice() {}

    /** That something was done. */
    public static void done(String key, Object... parts) {
        add(FacesMessage.SEVERITY_INFO, text(key, parts));
    }

    /** That something was not done. */
    public static void error(String key, Object... parts) {
        add(FacesMessage.SEVERITY_ERROR, text(key, parts));
    }

    static void words(String words) {
        add(FacesMessage.SEVERITY_ERROR, words);
    }

    public static String text(String key, Object... parts) {
        var pattern = ResourceBundle.getBundle(BUNDLE, Locale.ENGLISH).getString(key);
        return new MessageFormat(pattern, Locale.ENGLISH).format(parts);
    }

    private static void add(Severity severity, String words) {
        FacesContext.getCurrentInstance()
                .addMessage(null, new FacesMessage(severity, words, words));
    }
}
