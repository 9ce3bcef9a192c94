package io.grantway.it.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpHeaders;
import java.text.ParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.InstanceOfAssertFactories;

/**
 * What the server answered.
 *
 * @param request what was asked, for the message of a failed test
 */
public record Answer(String request, int status, HttpHeaders headers, String body) {
    /** Ciphertext and the like, in which any letters come together by chance. */
    private static final Pattern OPAQUE = Pattern.compile("[\\w-]{60,}");

    private static final Pattern INSIDES =
            Pattern.compile(
                    "io\\.grantway|jakarta\\.|javax\\.|java\\.(lang|util|io|sql|net)|org\\.(hibernate|h2|postgresql)"
                            + "|com\\.(ibm|nimbusds)|Exception|Caused by|\\bat [\\w.$]+\\(|SRVE\\d|CW[A-Z]{2,3}\\d"
                            + "|(?i:\\b(select|insert into|update|delete from) .{0,200}\\b(from|values|set|where)\\b)"
                            + "|(?i:open liberty|websphere|PSQLState|SQLSTATE|JdbcSQL)");

    public Answer expect(int expected) {
        assertThat(status).as(this::toString).isEqualTo(expected);
        return this;
    }

    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    public List<String> cookies() {
        return headers.allValues("Set-Cookie");
    }

    public Map<String, Object> json() {
        assertThat(header("Content-Type").orElse(""))
                .as(this::toString)
                .startsWith("application/json");
        try {
            return JSONObjectUtils.parse(body);
        } catch (ParseException e) {
            throw new AssertionError("not a JSON object: " + this, e);
        }
    }

    public String text(String field) {
        var value = json().get(field);
        assertThat(value).as("%s in %s", field, this).isInstanceOf(String.class);
        return (String) value;
    }

    /** Where a redirect leads. */
    public URI location() {
        assertThat(status).as(this::toString).isIn(302, 303);
        return URI.create(header("Location").orElseThrow(() -> new AssertionError(toString())));
    }

    /** An RFC 6749 §5.2 error, whose entry in the list of errors it leads to. */
    public Answer expectError(int expected, String error) {
        expect(expected).leaksNothing();
        assertThat(text("error")).as(this::toString).isEqualTo(error);
        assertThat(text("error_description")).as(this::toString).isNotBlank();
        assertThat(text("error_uri")).as(this::toString).contains("/docs/errors#");
        return this;
    }

    /** The error of the endpoints under {@code /v1}. */
    public Answer expectMessage(int expected, String message) {
        expect(expected).leaksNothing();
        assertThat(text("message")).as(this::toString).isEqualTo(message);
        return this;
    }

    /** The error of consent management: every one of these details, in any order. */
    public Answer expectConsentError(int expected, String error, String... details) {
        expect(expected).leaksNothing();
        assertThat(text("error")).as(this::toString).isEqualTo(error);
        assertThat(json().get("details"))
                .as(this::toString)
                .asInstanceOf(InstanceOfAssertFactories.list(String.class))
                .isNotEmpty()
                .containsAll(List.of(details));
        return this;
    }

    /** No stack trace, no class name, no SQL, no server banner. */
    public Answer leaksNothing() {
        assertThat(OPAQUE.matcher(body).replaceAll(""))
                .as(this::toString)
                .doesNotContainPattern(INSIDES);
        assertThat(headers.map()).as(this::toString).doesNotContainKeys("server", "x-powered-by");
        return this;
    }

    public Answer isNeverStored() {
        assertThat(header("Cache-Control").orElse("")).as(this::toString).contains("no-store");
        return this;
    }

    /** The parameters in the query of a URL. */
    public static Map<String, String> query(URI url) {
        if (url.getRawQuery() == null) {
            return Map.of();
        }
        return Arrays.stream(url.getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> decode(pair[0]), pair -> decode(pair[1])));
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, UTF_8);
    }

    @Override
    public String toString() {
        return "%.200s -> %d %s%n%.2000s".formatted(request, status, headers.map(), body);
    }
}
