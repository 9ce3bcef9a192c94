package io.grantway.oauth.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailWordsTest {

    @ParameterizedTest
    @EnumSource
    void everyKindOfMailHasItsWords(MailKind kind) {
        var parameters =
                switch (kind) {
                    case REGISTRATION_CODE, EMAIL_CODE -> Map.of("code", "12345678");
                    case KEY_EXPIRING, KEY_EXPOSED ->
                            Map.of(
                                    "application", "Acme Wallet",
                                    "key", "Backend",
                                    "clientKey", "pk_sandbox_acme",
                                    "end", "1 May 2027, 12:00 UTC");
                    case PASSWORD_CHANGED_PASSKEYS ->
                            Map.of("link", "https://example.com/x", "passkeys", "Phone, Laptop");
                    case EMAIL_CHANGED ->
                            Map.of(
                                    "email", "a•••@example.com",
                                    "time", "1 May 2027, 12:00 UTC",
                                    "link", "https://example.com/x");
                    case NEW_DEVICE ->
                            Map.of(
                                    "device", "Firefox, Linux",
                                    "address", "192.0.2.1",
                                    "link", "https://example.com/x");
                    case CONNECTED, CONNECTION_GROWN ->
                            Map.of(
                                    "application", "Acme Wallet",
                                    "partner", "Acme Finance",
                                    "time", "1 May 2027, 12:00 UTC",
                                    "points", "See your wallet\nStart transactions",
                                    "link", "https://example.com/x");
                    default -> Map.of("link", "https://example.com/x");
                };
        var words = words(kind, parameters);
        assertEquals(parameters.containsKey("link"), words.action() != null);
        assertFalse(words.subject().isBlank());
        assertFalse(words.paragraphs().isEmpty());
        assertFalse(words.subject().contains("{{"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "es", "fr"})
    void everyLanguageHasAllWords(String language) {
        var english = bundle("");
        var other = bundle("_" + language);
        assertEquals(english.stringPropertyNames(), other.stringPropertyNames());
        assertEquals(language, other.getProperty("language"));
    }

    private static Properties bundle(String language) {
        var words = new Properties();
        try (var file = MailWords.class.getResourceAsStream("mails" + language + ".properties")) {
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    @Test
    void aLanguageThatIsNotThereIsReadInEnglish() {
        var letter =
                new MailLetter(
                        MailKind.REGISTRATION_CODE,
                        new EmailAddress("ada@example.com"),
                        Locale.forLanguageTag("tlh"),
                        Map.of("code", "12345678"));
        assertEquals("en", MailWords.of(letter).language());
        assertNull(MailWords.of(letter).link());
    }

    @Test
    void aParameterEndsNoLine() {
        var words = words(MailKind.PASSWORD_RESET, Map.of("link", "https://x\r\nBcc: eve"));
        assertTrue(words.link().equals("https://x Bcc: eve"), words.link());
    }

    @Test
    void aListHasAPointForEachLineAndNoOtherParameterMakesOne() {
        var words =
                words(
                        MailKind.CONNECTED,
                        Map.of(
                                "application", "Acme\n- Start transactions\r\n\r\nBcc: eve",
                                "partner", "Acme Finance",
                                "time", "now",
                                "points", "See your wallet\nSee your\tcards\n",
                                "total", "EUR 50.00",
                                "link", "https://example.com/x"));
        assertEquals(List.of("See your wallet", "See your cards"), words.points());
        assertEquals(
                "Acme - Start transactions Bcc: eve is connected to your account", words.subject());
        assertEquals(
                List.of(
                        "You, or somebody who was signed in as you, connected Acme - Start"
                                + " transactions Bcc: eve of Acme Finance to your account.",
                        "When: now",
                        "Most for all payments: EUR 50.00",
                        "From now on it may do this:"),
                words.paragraphs());
    }

    private static MailWords words(MailKind kind, Map<String, String> parameters) {
        return MailWords.of(
                MailLetter.of(
                        kind,
                        new MailLetter(
                                        kind,
                                        new EmailAddress("ada@example.com"),
                                        Locale.ENGLISH,
                                        parameters)
                                .text()));
    }
}
