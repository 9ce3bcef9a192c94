package io.grantway.oauth.mail;

import com.samskivert.mustache.Mustache;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Collectors;

/**
 * The words of a mail, for the templates to arrange.
 *
 * @param language a language tag (RFC 5646)
 * @param subject one line
 * @param points of a list that follows the paragraphs; mostly none
 * @param code null where the mail carries none
 * @param link null where the mail leads nowhere
 * @param action what the link says; null without a link
 * @param notes what comes below the code or link
 */
record MailWords(
        String language,
        String subject,
        List<String> paragraphs,
        List<String> points,
        String code,
        String link,
        String action,
        List<String> notes,
        String footer) {

    private static final String BUNDLE = "io.grantway.oauth.mail.mails";
    private static final String PARAGRAPH_END = "\n\n";

    static MailWords of(MailLetter letter) {
        var bundle =
                ResourceBundle.getBundle(
                        BUNDLE,
                        letter.language(),
                        MailWords.class.getClassLoader(),
                        Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        var parameters = printable(letter.parameters());
        var key = letter.kind().key();
        var link = parameters.get("link");
        return new MailWords(
                bundle.getString("language"),
                filled(bundle.getString(key + ".subject"), parameters),
                paragraphs(filled(bundle.getString(key + ".text"), parameters)),
                points(letter.parameters()),
                parameters.get("code"),
                link,
                link == null ? null : filled(bundle.getString(key + ".action"), parameters),
                paragraphs(filled(bundle.getString(key + ".note"), parameters)),
                bundle.getString("footer"));
    }

    private static Map<String, String> printable(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> printable(entry.getValue())));
    }

    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private static List<String> points(Map<String, String> parameters) {
        return parameters
                .getOrDefault("points", "")
                .lines()
                .map(MailWords::printable)
                .filter(point -> !point.isEmpty())
                .toList();
    }

    private static String filled(String text, Map<String, String> parameters) {
        return Mustache.compiler().escapeHTML(false).compile(text).execute(parameters);
    }

    private static List<String> paragraphs(String text) {
        return Arrays.stream(text.split(PARAGRAPH_END)).filter(part -> !part.isBlank()).toList();
    }
}
