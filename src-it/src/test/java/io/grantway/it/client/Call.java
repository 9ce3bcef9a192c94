package io.grantway.it.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.util.JSONObjectUtils;
import io.grantway.it.server.GrantwayServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;

/** One request in the making. */
public final class Call {
    private final GrantwayServer server;
    private final String method;
    private final String path;
    private final HttpRequest.Builder request;
    private Parameters query = Parameters.NONE;
    private String body = "";
    private byte[] bytes;

    Call(GrantwayServer server, String method, String path) {
        this.server = server;
        this.method = method;
        this.path = path;
        this.request = HttpRequest.newBuilder().timeout(Duration.ofSeconds(60));
    }

    public Call query(Parameters parameters) {
        query = parameters;
        return this;
    }

    public Call header(String name, String value) {
        request.setHeader(name, value);
        return this;
    }

    public Call bearer(String token) {
        return header("Authorization", "Bearer " + token);
    }

    /** Client credentials as in RFC 6749 §2.3.1. */
    public Call basic(String user, String password) {
        var credentials = (user + ":" + password).getBytes(UTF_8);
        return header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
    }

    public Call form(Parameters parameters) {
        return body("application/x-www-form-urlencoded", parameters.encoded());
    }

    public Call json(Map<String, ?> object) {
        return body("application/json", JSONObjectUtils.toJSONString(object));
    }

    public Call body(String contentType, String text) {
        body = text;
        return header("Content-Type", contentType);
    }

    public Call body(String contentType, byte[] content) {
        bytes = content;
        return header("Content-Type", contentType);
    }

    public Answer send() {
        var target = path.startsWith("http") ? path : server.url() + path;
        if (!query.entries().isEmpty()) {
            target += "?" + query.encoded();
        }
        request.uri(URI.create(target)).method(method, publisher());
        try {
            var response = Http.CLIENT.send(request.build(), BodyHandlers.ofString());
            return new Answer(
                    method + " " + target + " " + body,
                    response.statusCode(),
                    response.headers(),
                    response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + target, e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private BodyPublisher publisher() {
        if (bytes != null) {
            return BodyPublishers.ofByteArray(bytes);
        }
        return body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
    }
}
