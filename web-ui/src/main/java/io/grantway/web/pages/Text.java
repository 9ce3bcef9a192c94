package io.grantway.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.ResourceBundle;

/** The words of the pages, in the language of the view. */
@Named
@RequestScoped
public class Text {

    private static final String BUNDLE = "io.grantway.web.pages.messages";

    public String of(String key, Object... arguments) {
        var locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        var text = ResourceBundle.getBundle(BUNDLE, locale).getString(key);
        return new MessageFormat(text, locale).format(arguments);
    }
}
