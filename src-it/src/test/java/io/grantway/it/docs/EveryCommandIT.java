package io.grantway.it.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** No guide has a command that no test runs. */
class EveryCommandIT {

    private static final Path SOURCE = Path.of("..").toAbsolutePath().normalize();
    private static final Path TESTS = Path.of("src", "test", "java");
    private static final Pattern COMMAND =
            Pattern.compile(
                    "^(?: {4}|\\| `)?(?:\\S+/)?(?:mvnw|curl|java|python3|node|npm|server run"
                            + "|export|JVM_ARGS=\\S+) ",
                    Pattern.MULTILINE);

    /** Commands outside of {@code bash} blocks, and what runs them. */
    private static final Map<String, String> OTHERWISE =
            Map.of(
                    "README.md", "the build and its start, which every test here stands on",
                    "docs/quickstart.md", "the start of the README",
                    "docs/operations.md", "ProductionCommandsIT: what they set; the archive, bench",
                    "docs/verify/README.md", "StandAloneVerifierTest, and the guide to consent",
                    "bench/README.md", "benchmarks, which no build depends on",
                    "examples/README.md", "ExamplesIT");

    @Test
    void everyGuideWithCommandsIsFollowedByATest() throws IOException {
        var tests = tests();
        var guides = documents(text -> GuideShell.COMMANDS.matcher(text).find());

        assertThat(guides).isNotEmpty();
        for (var guide : guides) {
            assertThat(tests).as(guide).contains("\"" + guide.replace("docs/", "") + "\"");
        }
    }

    @Test
    void otherCommandsAreKnownWithWhatRunsThem() throws IOException {
        assertThat(
                        documents(
                                text ->
                                        COMMAND.matcher(
                                                        GuideShell.COMMANDS
                                                                .matcher(text)
                                                                .replaceAll(""))
                                                .find()))
                .isEqualTo(new TreeSet<>(OTHERWISE.keySet()));
    }

    private static TreeSet<String> documents(Predicate<String> chosen) throws IOException {
        var names = new TreeSet<String>();
        for (var folder : List.of("", "docs", "docs/verify", "bench", "examples")) {
            try (var files = Files.list(SOURCE.resolve(folder))) {
                for (var file : files.filter(one -> one.toString().endsWith(".md")).toList()) {
                    if (chosen.test(Files.readString(file))) {
                        names.add(SOURCE.relativize(file).toString());
                    }
                }
            }
        }
        return names;
    }

    private static String tests() throws IOException {
        try (var files = Files.walk(TESTS)) {
            var texts = new StringBuilder();
            for (var file : files.filter(one -> one.toString().endsWith("IT.java")).toList()) {
                texts.append(Files.readString(file));
            }
            return texts.toString();
        }
    }
}
