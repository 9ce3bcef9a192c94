package io.grantway.it.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * What every page that users see has to pass, in each of some themes: no barrier by axe-core,
 * nothing wider than the screen, at most 50 KB with all it loads, no script but the one for
 * passkeys or for the strength of a new password. Pictures and weights are left in
 * target/screenshots.
 */
public final class PageLook {
    private static final long MOST_BYTES = 50_000;
    private static final String WITH_SCRIPT =
            "(login|sign-in|step-up-passkey|code|passkeys-create|register-code|password-new|new-password).*";
    private static final Path WEIGHTS = Path.of("target", "screenshots", "weights.txt");

    private final Chromium chromium;
    private final String size;
    private final String language;
    private final String[] themes;
    private final List<String> found;

    /**
     * @param found gets a line for each fault
     */
    public PageLook(
            Chromium chromium, List<String> found, String size, String language, String... themes) {
        this.chromium = chromium;
        this.found = found;
        this.size = size;
        this.language = language;
        this.themes = themes;
    }

    /** Looks at the page that is open. */
    public void at(String page) {
        var name = String.join("-", "look", language, size, page);
        if (!language.equals(chromium.attribute("html", "lang"))) {
            found.add(name + ": not in " + language);
        }
        var scripts = page.matches(WITH_SCRIPT) ? 1 : 0;
        if (chromium.scripts() != scripts) {
            found.add(name + ": has " + chromium.scripts() + " scripts");
        }
        var weight = chromium.weight();
        note(name + " " + weight);
        if (weight > MOST_BYTES) {
            found.add(name + ": weighs " + weight);
        }
        chromium.openDetails();
        for (var theme : themes) {
            var shown = theme.equals("dark") ? chromium.dark() : chromium.light();
            shown.barriers().forEach(barrier -> found.add(name + ", " + theme + ": " + barrier));
            shown.pageShot(name + "-" + theme);
        }
        if (chromium.overflow() > 0) {
            found.add(name + ": has to be scrolled sideways");
        }
    }

    private static void note(String line) {
        try {
            Files.createDirectories(WEIGHTS.getParent());
            Files.writeString(
                    WEIGHTS, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
