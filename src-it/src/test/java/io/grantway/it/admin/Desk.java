package io.grantway.it.admin;

import io.grantway.it.client.Answer;
import io.grantway.it.client.Http;
import io.grantway.it.client.Parameters;
import io.grantway.it.server.GrantwayServer;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.FormElement;

/** Someone at the admin console without a browser's scripts: follows no redirect, keeps cookies. */
public final class Desk {

    static final String PASSWORD = "Sandbox-TAM-2026";

    private final GrantwayServer server;
    private final Map<String, String> cookies = new HashMap<>();

    Desk(GrantwayServer server) {
        this.server = server;
    }

    public static Desk of(GrantwayServer server, String email) {
        var desk = new Desk(server);
        desk.signIn(email, PASSWORD).expect(302);
        return desk;
    }

    /** The same person at a node that has shown them no page. */
    Desk elsewhere() {
        var desk = new Desk(server);
        desk.cookies.putAll(cookies);
        desk.cookies.remove("grantway_console");
        return desk;
    }

    /** Someone else at a browser that holds the views of this one: the forger's best case. */
    Desk seenBy(Desk other) {
        var forger = new Desk(server);
        forger.cookies.putAll(cookies);
        forger.cookies.put("grantway_staff", other.cookies.get("grantway_staff"));
        return forger;
    }

    public Answer get(String page) {
        return keep(new Http(server).get("/admin/" + page).header("Cookie", cookieHeader()).send());
    }

    Answer signIn(String email, String password) {
        return signIn(email, password, server.url().toString());
    }

    /** Sends the form of the page as a browser would that shows a page of this origin. */
    Answer signIn(String email, String password, String origin) {
        var page = Jsoup.parse(get("signin").expect(200).body());
        return post(
                "signin",
                origin,
                Parameters.of("form:email", email)
                        .with("form:password", password)
                        .with("form:go", "")
                        .with("form_SUBMIT", "1")
                        .with("primefaces.nonce", page.select("script[nonce]").attr("nonce"))
                        .with(
                                "jakarta.faces.ViewState",
                                page.select("input[name=jakarta.faces.ViewState]").val()));
    }

    /** Fills in a form of a page, leaves the other fields as they are, and presses a button. */
    Answer press(String page, String form, String button, Parameters filledIn) {
        return send(page, sheet(page, form), button, filledIn);
    }

    /** A form as a page shows it, with what keeps it from being forged. */
    Parameters sheet(String page, String form) {
        var shown = Jsoup.parse(get(page).expect(200).body());
        var sheet = Parameters.NONE;
        for (var field : ((FormElement) shown.selectFirst("form[id=" + form + "]")).formData()) {
            sheet = sheet.with(field.key(), field.value());
        }
        return sheet.with("primefaces.nonce", shown.select("script[nonce]").attr("nonce"));
    }

    /** Sends a form, whoever it was shown to. */
    Answer send(String page, Parameters sheet, String button, Parameters filledIn) {
        return post(page, server.url().toString(), sheet.with(button, "").withAll(filledIn));
    }

    /**
     * Fills in a form of a page, as it is shown, and presses its button.
     *
     * @param form the id of the form
     * @param changes by the id of the field in the form
     * @param allOf the ids of groups of boxes in which all are ticked
     */
    public Answer submit(String page, String form, Map<String, String> changes, String... allOf) {
        var shown = Jsoup.parse(get(page).expect(200).body(), server.url().toString());
        var fields = Parameters.NONE;
        for (var field : ((FormElement) shown.getElementById(form)).formData()) {
            if (!field.key().equals(form + ":go")) {
                fields = fields.add(field.key(), field.value());
            }
        }
        for (var change : changes.entrySet()) {
            fields = fields.with(form + ":" + change.getKey(), change.getValue());
        }
        for (var group : allOf) {
            fields = fields.without(form + ":" + group);
            for (var box : shown.select("input[name=" + form + ":" + group + "]")) {
                fields = fields.add(box.attr("name"), box.val());
            }
        }
        return post(
                page,
                server.url().toString(),
                fields.with(form + ":go", "")
                        .with("primefaces.nonce", shown.select("script[nonce]").attr("nonce")));
    }

    Answer post(String page, String origin, Parameters form) {
        return keep(
                new Http(server)
                        .post("/admin/" + page)
                        .header("Origin", origin)
                        .header("Cookie", cookieHeader())
                        .form(form)
                        .send());
    }

    /** A form of a page, with what its fields hold. */
    PageForm form(String page, String id) {
        return new PageForm(this, page, get(page).expect(200).body(), id);
    }

    Answer post(String page, String contentType, byte[] content) {
        return keep(
                new Http(server)
                        .post("/admin/" + page)
                        .header("Origin", server.url().toString())
                        .header("Cookie", cookieHeader())
                        .body(contentType, content)
                        .send());
    }

    /** Sends a form as the scripts of a page do. */
    Answer script(String page, Parameters form) {
        return keep(
                new Http(server)
                        .post("/admin/" + page)
                        .header("Origin", server.url().toString())
                        .header("Cookie", cookieHeader())
                        .header("Faces-Request", "partial/ajax")
                        .form(form)
                        .send());
    }

    private String cookieHeader() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private Answer keep(Answer answer) {
        for (var cookie : answer.cookies()) {
            var pair = cookie.substring(0, cookie.indexOf(';')).split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
        return answer;
    }
}
