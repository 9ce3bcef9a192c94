package io.grantway.web.guide;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The documents of {@code docs/} as this version of the server brings them along. */
@ApplicationScoped
public class Guides {

    static final String FOLDER = "/docs/";
    private static final String INDEX = "README";
    private static final Pattern NAME =
            Pattern.compile("[A-Za-z0-9_-]{1,60}(?:/[A-Za-z0-9_-]{1,60})?");
    private static final Pattern FILE =
            Pattern.compile("[A-Za-z0-9_-]{1,60}(?:/[A-Za-z0-9_-]{1,60})?\\.(?:svg|py|java)");

    private final Map<String, GuidePage> pages = new ConcurrentHashMap<>();

    /**
     * A document.
     *
     * @param name its path below {@code docs/} without the ending; empty for the list of them
     */
    public Optional<GuidePage> page(String name) {
        var document = name.isEmpty() ? INDEX : name;
        if (!NAME.matcher(document).matches()) {
            return Optional.empty();
        }
        var known = pages.get(document);
        if (known != null) {
            return Optional.of(known);
        }
        var page = read(document + ".md").map(text -> GuidePage.of(document, text));
        page.ifPresent(made -> pages.put(document, made));
        return page;
    }

    /** A picture or a program that a document leads to. */
    Optional<String> file(String name) {
        return FILE.matcher(name).matches() ? read(name) : Optional.empty();
    }

    static Optional<String> read(String file) {
        try (var content = Guides.class.getResourceAsStream(FOLDER + file)) {
            return content == null
                    ? Optional.empty()
                    : Optional.of(new String(content.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
