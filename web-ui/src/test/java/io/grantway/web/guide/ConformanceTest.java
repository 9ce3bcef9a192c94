package io.grantway.web.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The tables of {@code docs/conformance.md} speak of tests that there are. A row names them as
 * {@code Class.method}, as {@code Class}, or as a method or constant of the class that was named
 * last; one that names none has to explain why.
 */
class ConformanceTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern DEFAULT_CLASS = Pattern.compile("[Tt]ests are in `(\\w+IT)`");
    private static final Pattern CONSTANTS_CLASS = Pattern.compile("Rows of `(\\w+IT)`");
    private static final Pattern TEST =
            Pattern.compile(
                    "(?:(\\w+(?:IT|Test))(?:\\.(\\w+))?|([a-z]+[A-Z]\\w*|[A-Z]+_[A-Z_]+…?))");

    private static Map<String, String> sources;

    @BeforeAll
    static void read() throws IOException {
        try (var files = Files.walk(ROOT)) {
            sources =
                    files.filter(file -> file.toString().matches(".*src.test.java.*(IT|Test).java"))
                            .collect(
                                    Collectors.toMap(
                                            file ->
                                                    file.getFileName()
                                                            .toString()
                                                            .replace(".java", ""),
                                            ConformanceTest::text,
                                            (one, other) -> one + other));
        }
    }

    @Test
    void everyRowNamesATestThatThereIsOrExplainsWhyThereIsNone() {
        var faults = new ArrayList<String>();
        var rows = 0;
        var document = text(ROOT.resolve("docs/conformance.md"));
        var constants = found(CONSTANTS_CLASS, document, null);
        String inSection = null;
        var column = -1;
        for (var line : document.lines().toList()) {
            inSection = line.startsWith("## ") ? null : found(DEFAULT_CLASS, line, inSection);
            if (!line.startsWith("| ")) {
                column = -1;
                continue;
            }
            var cells = List.of(line.split("\\s*\\|\\s*", -1));
            if (column < 0) {
                column = cells.indexOf("Test");
                assertFalse(column < 0, "no column Test: " + line);
            } else if (!cells.get(1).startsWith("---")) {
                rows++;
                check(cells, column, inSection, constants, faults);
            }
        }
        assertEquals(List.of(), faults);
        assertFalse(rows < 100, "only " + rows + " rows were read");
    }

    private static void check(
            List<String> cells,
            int column,
            String inSection,
            String constants,
            List<String> faults) {
        var known = inSection;
        var named = 0;
        var code = CODE.matcher(cells.get(column));
        while (code.find()) {
            var test = TEST.matcher(code.group(1));
            if (!test.matches()) {
                continue;
            }
            named++;
            var member = test.group(1) == null ? test.group(3) : test.group(2);
            known = test.group(1) == null ? known : test.group(1);
            var home = member != null && member.matches("[A-Z_]+…?") ? constants : known;
            if (!isThere(home, member)) {
                faults.add("there is no " + code.group() + " in " + home);
            }
        }
        if (named == 0 && cells.get(column + 1).replaceAll("^passed$", "").isBlank()) {
            faults.add("neither a test nor a reason: " + cells);
        }
    }

    private static boolean isThere(String name, String member) {
        var source = sources.get(name);
        if (source == null || member == null) {
            return source != null;
        }
        var pattern =
                member.endsWith("…")
                        ? "\\b" + member.replace("…", "\\w*\\(")
                        : member.matches("[A-Z_]+")
                                ? "\\b" + member + "\\("
                                : "void " + member + "\\(";
        return Pattern.compile(pattern).matcher(source).find();
    }

    private static String found(Pattern pattern, String line, String otherwise) {
        return Stream.of(pattern.matcher(line))
                .filter(matcher -> matcher.find())
                .map(matcher -> matcher.group(1))
                .findFirst()
                .orElse(otherwise);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
