package io.grantway.it.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.client.Answer;
import io.grantway.it.client.Parameters;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/**
 * A form of a page as it was shown to someone, with all that keeps it from being forged.
 *
 * @param id of the form: fields and buttons have it in front of their names
 */
record Sheet(String page, String id, Parameters fields) {

    /**
     * @param selector of the form
     */
    static Sheet of(Desk desk, String page, String selector) {
        return of(Jsoup.parse(desk.get(page).expect(200).body()), page, selector);
    }

    static Sheet of(Document shown, String page, String selector) {
        var form = (FormElement) shown.selectFirst(selector);
        assertThat(form).as(selector + " in " + page).isNotNull();
        var fields = Parameters.NONE;
        for (var field : form.formData()) {
            fields = fields.add(field.key(), field.value());
        }
        return new Sheet(
                page,
                form.id(),
                fields.with("primefaces.nonce", shown.select("script[nonce]").attr("nonce")));
    }

    static boolean isOffered(Desk desk, String page, String selector) {
        return !Jsoup.parse(desk.get(page).body()).select(selector + " button").isEmpty();
    }

    /** The form as it was, but for these fields. */
    Sheet fill(Map<String, String> filledIn) {
        var filled = fields;
        for (var field : filledIn.entrySet()) {
            filled = filled.with(id + ":" + field.getKey(), field.getValue());
        }
        return new Sheet(page, id, filled);
    }

    Sheet fill(String name, String value) {
        return fill(Map.of(name, value));
    }

    /** Sends it, whoever it was shown to. */
    Answer press(Desk desk, String button) {
        return desk.send(page, fields, id + ":" + button, Parameters.NONE);
    }
}
