package io.grantway.it.admin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.client.Answer;
import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.FormElement;

/** A form of the console that is filled in and sent without a browser's scripts. */
final class PageForm {

    private static final String BOUNDARY = "----grantway-test-boundary";

    private final Desk desk;
    private final String page;
    private final String id;
    private final Map<String, String> fields = new LinkedHashMap<>();
    private final ByteArrayOutputStream files = new ByteArrayOutputStream();

    PageForm(Desk desk, String page, String html, String id) {
        this.desk = desk;
        this.page = page;
        this.id = id;
        var parsed = Jsoup.parse(html);
        var form = parsed.getElementById(id);
        assertThat(form).as("form %s on %s%n%s", id, page, html).isInstanceOf(FormElement.class);
        ((FormElement) form).formData().forEach(each -> fields.put(each.key(), each.value()));
        fields.put("primefaces.nonce", parsed.select("script[nonce]").attr("nonce"));
    }

    PageForm with(String field, String value) {
        fields.put(id + ":" + field, value);
        return this;
    }

    PageForm without(String field) {
        fields.remove(id + ":" + field);
        return this;
    }

    String value(String field) {
        return fields.get(id + ":" + field);
    }

    PageForm file(String field, String name, String type, byte[] content) {
        without(field);
        files.writeBytes(
                ("--%s\r\nContent-Disposition: form-data; name=\"%s:%s\"; filename=\"%s\"\r\n"
                                + "Content-Type: %s\r\n\r\n")
                        .formatted(BOUNDARY, id, field, name, type)
                        .getBytes(UTF_8));
        files.writeBytes(content);
        files.writeBytes("\r\n".getBytes(UTF_8));
        return this;
    }

    Answer press(String button) {
        fields.put(id + ":" + button, "");
        var body = new ByteArrayOutputStream();
        fields.forEach(
                (name, value) ->
                        body.writeBytes(
                                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                                        .formatted(BOUNDARY, name, value)
                                        .getBytes(UTF_8)));
        body.writeBytes(files.toByteArray());
        body.writeBytes("--%s--\r\n".formatted(BOUNDARY).getBytes(UTF_8));
        return desk.post(page, "multipart/form-data; boundary=" + BOUNDARY, body.toByteArray());
    }
}
