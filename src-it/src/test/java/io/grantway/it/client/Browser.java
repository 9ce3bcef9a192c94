package io.grantway.it.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.server.GrantwayServer;
import java.net.HttpCookie;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/**
 * One tab of a browser with JavaScript off: keeps cookies, follows redirects on the server, fills
 * in and sends forms, and stops where it would leave for a partner.
 */
public final class Browser {
    private static final int MAX_REDIRECTS = 10;

    private final GrantwayServer server;
    private final Map<String, String> cookies;
    private final List<String> cookiesReceived = new ArrayList<>();
    private Answer answer;
    private URI at;
    private Document page;
    private String foreignOrigin;
    private String languages;

    public Browser(GrantwayServer server) {
        this(server, new ConcurrentHashMap<>());
    }

    private Browser(GrantwayServer server, Map<String, String> cookies) {
        this.server = server;
        this.cookies = cookies;
    }

    /** Shares the cookies, as tabs do. */
    public Browser newTab() {
        return new Browser(server, cookies).speaking(languages);
    }

    /**
     * @param languages that the browser asks for from now on; null for none
     */
    public Browser speaking(String languages) {
        this.languages = languages;
        return this;
    }

    public Browser open(String url) {
        go("GET", server.url().resolve(url), Parameters.NONE);
        return this;
    }

    /** The last answer: of the page that is shown, or the redirect that leaves the server. */
    public Answer answer() {
        return answer;
    }

    /** Where the tab is now; the partner's URL once it left. */
    public URI address() {
        return at;
    }

    public boolean hasLeft() {
        return !isHere(at);
    }

    public Document page() {
        assertThat(hasLeft()).as("left for %s", at).isFalse();
        return page;
    }

    public Map<String, String> cookies() {
        return cookies;
    }

    /** Every {@code Set-Cookie} that this tab saw. */
    public List<String> cookiesReceived() {
        return cookiesReceived;
    }

    /**
     * @param selector CSS, must match one input
     */
    public Browser fill(String selector, String value) {
        one(selector).val(value);
        return this;
    }

    /** Ticks the box with this label or clears it. */
    public Browser tick(String label, boolean ticked) {
        var box = page().getElementById(labelled(label).attr("for"));
        assertThat(box).as("box of \"%s\"", label).isNotNull();
        box.attr("checked", ticked);
        return this;
    }

    /** The next forms are sent by a page of another site. */
    public Browser fromSite(String origin) {
        foreignOrigin = origin;
        return this;
    }

    public boolean offers(String label) {
        return !page().select("label:containsOwn(%s)".formatted(label)).isEmpty();
    }

    /** Sends a form that only a script sends. */
    public Browser submit(String form) {
        send((FormElement) one(form), null);
        return this;
    }

    /** Sends the form of the button with this text. */
    public Browser press(String text) {
        var button = button(text);
        send((FormElement) button.closest("form"), button);
        return this;
    }

    private void send(FormElement form, Element button) {
        var fields = Parameters.NONE;
        for (var field : form.formData()) {
            fields = fields.add(field.key(), field.value());
        }
        if (button != null && !button.attr("name").isEmpty()) {
            fields = fields.add(button.attr("name"), button.val());
        }
        go("POST", URI.create(form.absUrl("action")), fields);
    }

    public Element button(String text) {
        return one("button:containsOwn(%1$s), input[type=submit][value=%1$s]".formatted(text));
    }

    private Element labelled(String label) {
        return one("label:containsOwn(%s)".formatted(label));
    }

    private Element one(String selector) {
        var found = page().select(selector);
        assertThat(found).as("%s on %s%n%s", selector, at, page).hasSize(1);
        return found.first();
    }

    private void go(String method, URI url, Parameters form) {
        send(method, url, form);
        for (int i = 0; isRedirect() && i < MAX_REDIRECTS; i++) {
            var target = at.resolve(answer.header("Location").orElseThrow());
            if (!isHere(target)) {
                at = target;
                return;
            }
            send("GET", target, Parameters.NONE);
        }
        page = Jsoup.parse(answer.body(), at.toString());
    }

    /**
     * With the headers that browsers send from a page with {@code Referrer-Policy: no-referrer}.
     */
    private void send(String method, URI url, Parameters form) {
        var call = new Http(server).call(method, url.toString());
        call.header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        call.header("Sec-Fetch-Site", site());
        call.header("Sec-Fetch-Mode", "navigate");
        if (languages != null) {
            call.header("Accept-Language", languages);
        }
        if (!cookies.isEmpty()) {
            call.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        if (method.equals("POST")) {
            call.header("Origin", foreignOrigin == null ? "null" : foreignOrigin).form(form);
        }
        answer = call.send();
        at = url;
        answer.cookies().forEach(this::keep);
    }

    private String site() {
        if (foreignOrigin != null) {
            return "cross-site";
        }
        return at == null ? "none" : "same-origin";
    }

    private void keep(String setCookie) {
        cookiesReceived.add(setCookie);
        for (var cookie : HttpCookie.parse(setCookie)) {
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie.getValue());
            }
        }
    }

    private boolean isRedirect() {
        return answer.status() == 302 || answer.status() == 303;
    }

    private boolean isHere(URI url) {
        return server.url().getAuthority().equals(url.getAuthority());
    }
}
