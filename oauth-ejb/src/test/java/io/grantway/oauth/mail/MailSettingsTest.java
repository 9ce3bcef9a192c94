package io.grantway.oauth.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailSettingsTest {

    private static final Map<String, String> COMPLETE =
            Map.of(
                    "grantway.mail.host", "smtp.example.com",
                    "grantway.mail.from", "Grantway <hello@example.com>");

    @Test
    void developmentKeepsMailsInAFolderUntilAServerIsNamed() {
        assertTrue(settings(false, Map.of()).folder().isPresent());
        assertTrue(settings(false, COMPLETE).folder().isEmpty());
    }

    @Test
    void aServerIsOnlyUsedWithTlsUnlessSaidOtherwise() {
        var transport = settings(true, COMPLETE).transport();
        assertEquals("true", transport.get("mail.smtp.starttls.required"));
        assertEquals("true", transport.get("mail.smtp.ssl.checkserveridentity"));
    }

    @ParameterizedTest
    @CsvSource({
        "grantway.mail.host,''",
        "grantway.mail.from,''",
        "grantway.mail.from,nobody",
        "grantway.mail.from,'a@example.com, b@example.com'",
        "grantway.mail.port,0",
        "grantway.mail.tls,ssl3",
        "grantway.mail.tls,none",
        "grantway.mail.user,alone",
        "grantway.mail.password,alone",
        "grantway.mail.retry-seconds,soon",
    })
    void productionNamesWhatIsWrong(String name, String value) {
        var values = new HashMap<>(COMPLETE);
        values.put(name, value);
        var fault = assertThrows(IllegalStateException.class, () -> settings(true, values));
        assertTrue(fault.getMessage().contains(name), fault.getMessage());
    }

    private static MailSettings settings(boolean production, Map<String, String> values) {
        return new MailSettings(production, name -> Optional.ofNullable(values.get(name)));
    }
}
