package io.grantway.web.webhooks;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DestinationsTest {

    @ParameterizedTest
    @CsvSource({
        "true, https://8.8.8.8/hook",
        "true, https://[2606:4700:4700::1111]:8443/hook",
        "false, http://127.0.0.1:4000/hook",
        "false, http://localhost:4000/hook",
        "false, http://[::1]:4000/hook",
        "false, https://localhost/hook",
        "false, HTTPS://8.8.8.8/hook"
    })
    void isAllowed(boolean production, URI url) {
        assertDoesNotThrow(() -> new Destinations(production).check(url));
    }

    @ParameterizedTest
    @CsvSource({
        "true, http://8.8.8.8/hook, url must be https",
        "true, http://localhost/hook, url must be https",
        "true, https://localhost/hook, url must lead to a public address",
        "true, https://127.0.0.1/hook, url must lead to a public address",
        "true, https://2130706433/hook, url must lead to a public address",
        "true, https://169.254.169.254/latest, url must lead to a public address",
        "true, https://10.1.2.3/hook, url must lead to a public address",
        "true, https://[::1]/hook, url must lead to a public address",
        "true, https://[::ffff:10.0.0.1]/hook, url must lead to a public address",
        "true, https://[fd00::1]/hook, url must lead to a public address",
        "true, https://no.such.host.invalid/hook, url has a host name that does not resolve",
        "false, http://8.8.8.8/hook, 'url must be https, or http on this machine'",
        "false, http://10.1.2.3/hook, 'url must be https, or http on this machine'",
        "false, https://192.168.1.1/hook, url must lead to a public address"
    })
    void isRefused(boolean production, URI url, String reason) {
        var refused =
                assertThrows(
                        DestinationRefused.class, () -> new Destinations(production).check(url));
        assertEquals(reason, refused.getMessage());
    }
}
