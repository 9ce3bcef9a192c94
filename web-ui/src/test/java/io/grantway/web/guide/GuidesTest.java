package io.grantway.web.guide;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuidesTest {
    private static final Path DOCS = Path.of("..", "docs");
    private static final Pattern LINK =
            Pattern.compile("(?:href|src)=\"(/docs/[^\"#]*)(#[^\"]*)?\"");

    private final Guides guides = new Guides();

    static Stream<String> names() throws IOException {
        try (var files = Files.walk(DOCS)) {
            return files
                    .filter(file -> file.toString().endsWith(".md"))
                    .map(file -> DOCS.relativize(file).toString().replaceAll("\\.md$", ""))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyLinkOfEveryDocumentLeadsSomewhere(String name) {
        var links = LINK.matcher(guides.page(name).orElseThrow().body());
        while (links.find()) {
            var target = links.group(1).substring(Guides.FOLDER.length());
            if (guides.file(target).isPresent()) {
                continue;
            }
            var linked = guides.page(target);
            assertTrue(linked.isPresent(), links.group());
            if (links.group(2) != null) {
                var anchor = "id=\"" + links.group(2).substring(1) + "\"";
                assertTrue(linked.orElseThrow().body().contains(anchor), links.group());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../errors", "errors.md", "a/b/c", "/etc/passwd", "no-such", "er%00rors"})
    void nothingElseIsServed(String name) {
        assertTrue(guides.page(name).isEmpty());
        assertTrue(guides.file(name).isEmpty());
    }

    @Test
    void theListOfGuidesLeadsToTheApiReference() {
        assertTrue(guides.page("").orElseThrow().body().contains("href=\"/openapi/ui/\""));
    }
}
