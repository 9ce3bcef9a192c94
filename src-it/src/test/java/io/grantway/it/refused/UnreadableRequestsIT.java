package io.grantway.it.refused;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.io.IOException;
import java.net.Socket;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server refuses before the application sees it tells nothing of the server. */
@OnServer
class UnreadableRequestsIT {
    private final GrantwayServer server;

    UnreadableRequestsIT(GrantwayServer server) {
        this.server = server;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/oauth/login;/../x", "/oauth/consent;/../x", "/account/data;/../x"})
    void aFailureOfTheServerDoesNotSayWhatFailed(String path) throws IOException {
        var answer = send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n");

        assertThat(answer)
                .matches("(?s)HTTP/1[.]1 (400|404|500) .*")
                .doesNotContain("SRVE", "CWW", "Exception", "begin ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/oauth/login", "/v1/user", "/admin/", "/health/ready"})
    void nothingIsEchoed(String path) throws IOException {
        var answer = send("TRACE " + path + " HTTP/1.1\r\nHost: localhost\r\nX-Mark: echo-me\r\n");

        assertThat(answer).matches("(?s)HTTP/1[.]1 (403|405) .*").doesNotContain("echo-me");
    }

    private String send(String head) throws IOException {
        try (var socket = new Socket("localhost", server.url().getPort())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream()
                    .write((head + "Connection: close\r\n\r\n").getBytes(ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }
}
