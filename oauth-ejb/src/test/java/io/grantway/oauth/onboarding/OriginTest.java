package io.grantway.oauth.onboarding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.grantway.oauth.client.Environment;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginTest {

    @ParameterizedTest(name = "{0}: sandbox {1}, production {2}")
    @CsvSource({
        "https://app.acme.com,        true,  true",
        "https://app.acme.com:8443,   true,  true",
        "https://app.acme.com:443,    false, false",
        "https://app.acme.com/,       false, false",
        "https://app.acme.com/path,   false, false",
        "https://app.acme.com?x,      false, false",
        "https://App.acme.com,        false, false",
        "https://user@app.acme.com,   false, false",
        "https://*.acme.com,          false, false",
        "http://localhost:3000,       true,  false",
        "http://127.0.0.1:3000,       true,  false",
        "http://app.acme.com,         false, false",
        "http://localhost.evil.com,   false, false",
        "null,                        false, false",
        "*,                           false, false",
        "file://,                     false, false",
        "chrome-extension://abcdef,   false, false",
        "javascript:alert(1),         false, false",
        "app.acme.com,                false, false"
    })
    void anOriginIsWrittenAsBrowsersDo(String text, boolean sandbox, boolean production) {
        assertEquals(sandbox, Origin.fault(text, Environment.SANDBOX).isEmpty());
        assertEquals(production, Origin.fault(text, Environment.PRODUCTION).isEmpty());
    }
}
