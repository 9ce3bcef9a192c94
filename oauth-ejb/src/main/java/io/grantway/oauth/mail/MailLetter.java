package io.grantway.oauth.mail;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.text.ParseException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What the words of one mail are made of. */
record MailLetter(MailKind kind, EmailAddress to, Locale language, Map<String, String> parameters) {

    private static final String TO = "to";
    private static final String LANGUAGE = "language";
    private static final String PARAMETERS = "parameters";

    MailLetter {
        parameters = Map.copyOf(parameters);
    }

    String text() {
        return JSONObjectUtils.toJSONString(
                Map.of(
                        TO, to.value(),
                        LANGUAGE, language.toLanguageTag(),
                        PARAMETERS, new HashMap<>(parameters)));
    }

    /** Reads what {@link #text} wrote. */
    static MailLetter of(MailKind kind, String text) {
        try {
            var json = JSONObjectUtils.parse(text);
            var parameters = new HashMap<String, String>();
            JSONObjectUtils.getJSONObject(json, PARAMETERS)
                    .forEach((name, value) -> parameters.put(name, (String) value));
            return new MailLetter(
                    kind,
                    new EmailAddress(JSONObjectUtils.getString(json, TO)),
                    Locale.forLanguageTag(JSONObjectUtils.getString(json, LANGUAGE)),
                    parameters);
        } catch (ParseException e) {
            throw new IllegalStateException("A letter in the outbox is not readable", e);
        }
    }
}
