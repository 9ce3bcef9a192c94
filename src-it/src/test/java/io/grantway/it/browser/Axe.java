package io.grantway.it.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The scripts that look for barriers in a page. */
final class Axe {

    static final String SCRIPT = script();

    /** Gives one line for each element that breaks a rule. */
    static final String RUN =
            """
            const done = arguments[arguments.length - 1];
            axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
                                resultTypes: ['violations'] })
               .then(result => done(result.violations.flatMap(rule => rule.nodes.map(node =>
                   rule.id + ' ' + node.target.join(' ') + ': ' + node.failureSummary
                       + ' ' + node.html.substring(0, 200)))))
               .catch(error => done(['axe failed: ' + error]));
            """;

    private Axe() {}

    private static String script() {
        try (var script = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
