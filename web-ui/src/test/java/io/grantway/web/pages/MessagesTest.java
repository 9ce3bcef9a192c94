package io.grantway.web.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.grantway.consent.policy.ConsentType;
import io.grantway.consent.record.ConsentStatus;
import io.grantway.oauth.authorization.StepUp;
import io.grantway.oauth.credential.PasswordFault;
import io.grantway.oauth.openid.IdentityScope;
import io.grantway.oauth.passkey.PasskeyAdded;
import io.grantway.web.Language;
import io.grantway.web.pages.consent.Notice;
import io.grantway.web.pages.problem.Problem;
import io.grantway.web.pages.recovery.RecoveryPage;
import io.grantway.web.pages.register.Step;
import io.grantway.web.pages.signin.Fault;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The words of the pages: the same in number and form in every language, none missing or idle. */
class MessagesTest {

    private static final Path RESOURCES = Path.of("src/main/resources/io/grantway/web/pages");
    private static final List<Path> SOURCES =
            List.of(Path.of("src/main/java"), Path.of("src/main/webapp"));
    private static final Pattern KEY =
            Pattern.compile("[\"']([a-z][A-Za-z]*(?:\\.[A-Za-z_]+)+)[\"']");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)[^}]*\\}");

    @ParameterizedTest
    @EnumSource(Language.class)
    void noKeyIsMissingOrSuperfluous(Language language) throws IOException {
        assertEquals(english().keySet(), words(language).keySet());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noKeyIsThereTwice(Language language) throws IOException {
        var keys =
                Files.readAllLines(file(language)).stream()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .map(line -> line.substring(0, line.indexOf('=')))
                        .toList();

        assertEquals(Set.copyOf(keys).size(), keys.size());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void placeholdersAreTheSame(Language language) throws IOException {
        var english = english();

        words(language)
                .forEach(
                        (key, text) ->
                                assertEquals(
                                        placeholders(english.get(key)), placeholders(text), key));
    }

    /** An apostrophe quotes in a MessageFormat: the word and what follows would lose it. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void everyTextIsReadAsItIsWritten(Language language) throws IOException {
        words(language)
                .forEach(
                        (key, text) -> {
                            assertFalse(text.isBlank(), key);
                            assertFalse(text.contains("'"), key);
                            var arguments = new Object[] {"{0}", "{1}", "{2}"};
                            assertEquals(
                                    PLACEHOLDER.matcher(text).replaceAll("{$1}"),
                                    new MessageFormat(text, Locale.ROOT).format(arguments),
                                    key);
                        });
    }

    @Test
    void everyKeyThatThePagesNameExists() throws IOException {
        var english = english().keySet();
        var missing = new TreeSet<>(built().toList());
        named().filter(key -> isOurs(key, english)).forEach(missing::add);

        missing.removeAll(english);

        assertEquals(Set.of(), missing);
    }

    @Test
    void everyKeyIsUsed() throws IOException {
        var idle = new TreeSet<>(english().keySet());

        built().forEach(idle::remove);
        named().forEach(idle::remove);

        assertEquals(Set.of(), idle);
    }

    /** What the sources write out; among it are also names of files and settings. */
    private static Stream<String> named() throws IOException {
        var keys = new TreeSet<String>();
        for (var folder : SOURCES) {
            try (var files = Files.walk(folder)) {
                for (var file : files.filter(MessagesTest::isSource).toList()) {
                    KEY.matcher(Files.readString(file))
                            .results()
                            .map(match -> match.group(1))
                            .forEach(keys::add);
                }
            }
        }
        return keys.stream();
    }

    private static boolean isSource(Path file) {
        var name = file.toString();
        return name.endsWith(".xhtml") || name.contains("/pages/") && name.endsWith(".java");
    }

    private static boolean isOurs(String key, Set<String> known) {
        var area = key.substring(0, key.indexOf('.') + 1);
        return !key.matches(".*\\.(css|js|xhtml)")
                && known.stream().anyMatch(other -> other.startsWith(area));
    }

    /** What the sources put together at run time. */
    private static Stream<String> built() {
        return Stream.of(
                        keys("problem.", names(Problem.values()), "title", "what", "todo"),
                        keys("login.", names(Fault.values())),
                        keys(
                                "passkeys.",
                                names(PasskeyAdded.values()).filter(how -> !how.equals("DONE"))),
                        keys("consent.", names(Notice.values())),
                        keys(
                                "consent.identity.",
                                names(IdentityScope.values())
                                        .filter(scope -> !scope.equals("OFFLINE_ACCESS"))),
                        keys("consent.ends.", Stream.of("PROFILE", "EMAIL")),
                        keys(
                                "password.",
                                Stream.of(
                                        "PASSWORD_MISSING", "PASSWORD_WRONG", "TOO_MANY", "BUSY")),
                        keys("account.", Stream.of("NOT_FOUND", "FORM_REFUSED")),
                        keys("password.", names(PasswordFault.values())),
                        keys("recovery.", names(RecoveryPage.Step.values()), "heading", "lead"),
                        keys(
                                "stepUp.",
                                names(StepUp.values()).filter(due -> !due.equals("NOT_NEEDED")),
                                "heading",
                                "lead"),
                        keys("recovery.", Stream.of("FORM_REFUSED", "BUSY", "TOO_OFTEN")),
                        keys(
                                "register.",
                                names(Step.values()).filter(step -> !step.equals("DONE")),
                                "heading",
                                "lead"),
                        keys(
                                "register.",
                                Stream.of(
                                        "EMAIL_WRONG",
                                        "CODE_MISSING",
                                        "CODE_WRONG",
                                        "FIELD_WRONG",
                                        "COUNTRY_MISSING",
                                        "STATE_WRONG",
                                        "TOO_MANY",
                                        "TOO_OFTEN",
                                        "OVER",
                                        "BUSY",
                                        "WORDS_CHANGED",
                                        "UNOPENED",
                                        "ESSENTIAL")),
                        keys("status.", statuses()),
                        keys("record.", statuses()),
                        keys("signal.", Stream.of("OPTED_OUT", "OVERRULED")),
                        keys("agreement.", Stream.of("changed", "given", "open", "withdrawn")),
                        keys(
                                "consentType.",
                                Arrays.stream(ConsentType.values()).map(ConsentType::text)),
                        keys("withdraw.", Stream.of("termsAndPrivacy", "eSignAct")),
                        keys("withdraw.", Stream.of("termsAndPrivacy", "eSignAct"), "what"),
                        keys(
                                "esign.",
                                Stream.of("scope", "paper", "withdraw", "contact", "needs", "keep"),
                                "title",
                                "text"))
                .flatMap(keys -> keys);
    }

    private static Stream<String> names(Enum<?>... values) {
        return Arrays.stream(values).map(Enum::name);
    }

    private static Stream<String> statuses() {
        return Arrays.stream(ConsentStatus.values()).map(ConsentStatus::text);
    }

    private static Stream<String> keys(String area, Stream<String> names, String... endings) {
        return names.flatMap(
                name ->
                        endings.length == 0
                                ? Stream.of(area + name)
                                : Arrays.stream(endings).map(end -> area + name + "." + end));
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(found -> found.group(1)).collect(toSet());
    }

    private static java.util.stream.Collector<String, ?, Set<String>> toSet() {
        return Collectors.toCollection(TreeSet::new);
    }

    private static Map<String, String> english() throws IOException {
        return words(Language.ENGLISH);
    }

    private static Map<String, String> words(Language language) throws IOException {
        var words = new Properties();
        try (var reader =
                new InputStreamReader(
                        Files.newInputStream(file(language)), StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        var sorted = new TreeMap<String, String>();
        words.forEach((key, text) -> sorted.put((String) key, (String) text));
        return sorted;
    }

    private static Path file(Language language) {
        var suffix = language == Language.ENGLISH ? "" : "_" + language.getTag();
        return RESOURCES.resolve("messages" + suffix + ".properties");
    }
}
