package io.grantway.web.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.grantway.oauth.OAuthSettings;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorGuideTest {
    private final ErrorGuide guide = new ErrorGuide();

    ErrorGuideTest() {
        guide.settings =
                new OAuthSettings(
                        name ->
                                name.equals("grantway.base-url")
                                        ? Optional.of("http://localhost:9080")
                                        : Optional.empty());
        guide.read();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "invalid_request | Missing required parameter: code_challenge | missing-required-parameter",
                "invalid_grant | The code has expired: it lives for 60 seconds | the-code-has-expired-it-lives-for-seconds",
                "invalid_client | Invalid client key | invalid-client-key",
                "invalid_request | The body is not a JSON object | the-body-is-not-a-json-object",
                "invalid_request | Not found | not-found",
                "server_error | Internal server error | internal-server-error",
                "temporarily_unavailable | Temporarily unavailable | temporarily-unavailable",
                "unauthorized_client | The application may not use the grant type refresh_token | the-application-may-not-use-the-grant-type",
            })
    void leadsToTheRow(String error, String text, String anchor) {
        assertEquals("http://localhost:9080/docs/errors#" + anchor, guide.uri(error, text));
    }

    @Test
    void leadsToTheListWhereThereIsNoRow() {
        assertEquals(
                "http://localhost:9080/docs/errors",
                guide.uri("invalid_request", "Nobody ever wrote this"));
    }

    @Test
    void theAnchorsAreOnThePage() {
        var page = new Guides().page("errors").orElseThrow().body();

        var rows = ErrorGuide.rows(Guides.read("errors.md").orElseThrow());
        assertTrue(rows.size() > 60);
        for (var row : rows) {
            assertTrue(page.contains("id=\"" + row.anchor() + "\""), row.anchor());
        }
    }

    /** Of two rows of one answer, the link would lead to the first. */
    @Test
    void anAnswerHasOneRow() {
        var answers = new HashSet<String>();
        var errors = new HashMap<String, String>();
        for (var row : ErrorGuide.rows(Guides.read("errors.md").orElseThrow())) {
            assertTrue(answers.add(row.error() + ": " + row.text()), row.text().pattern());
            var error = errors.putIfAbsent(row.anchor(), row.error());
            assertTrue(error == null || error.equals(row.error()), row.anchor());
        }
    }
}
