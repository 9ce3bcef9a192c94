package io.grantway.it.admin;

import io.grantway.it.client.Answer;
import io.grantway.it.client.Http;
import io.grantway.it.client.Parameters;
import io.grantway.it.server.GrantwayServer;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/** Someone at the admin console without a browser's scripts: follows no redirect, keeps cookies. */
final class Desk {

    static final String PASSWORD = "Sandbox-TAM-2026";

    private final GrantwayServer server;
    private final Map<String, String> cookies = new HashMap<>();

    Desk(GrantwayServer server) {
        this.server = server;
    }

    static Desk of(GrantwayServer server, String email) {
        var desk = new Desk(server);
        desk.signIn(email, PASSWORD).expect(302);
        return desk;
    }

    Answer get(String page) {
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
