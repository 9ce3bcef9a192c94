package io.grantway.it.docs;

import static io.grantway.it.client.User.ADA;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The examples do what they say, each started by its one command. */
@OnServer
class ExamplesIT {
    private final GrantwayServer server;
    private final String base;
    private Process example;

    ExamplesIT(GrantwayServer server) {
        this.server = server;
        this.base = server.url().toString().replaceAll("/$", "");
    }

    @AfterEach
    void stop() {
        example.destroy();
    }

    @Test
    void theWebSiteShowsTheWallet() throws Exception {
        var output = start("-Dissuer=" + base + "/v1/auth/oauth2", "WebApp.java");
        assertThat(output.readLine()).startsWith("Open http://localhost:3000");

        var started = get("http://localhost:3000/", "");
        var cookie = started.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        var back = allow(started.headers().firstValue("Location").orElseThrow());

        assertThat(get(back.toString(), cookie).body()).contains("\"balance\":");
        assertThat(get(back.toString(), "flow=another.visit").body())
                .startsWith("This answer does not belong to your visit");
    }

    @Test
    void theCommandLineSignsInWithTheBrowser() throws Exception {
        var output = start("-Dbase=" + base, "CommandLine.java");
        var back = allow(output.readLine().substring("Open ".length()));

        assertThat(get(back.toString(), "").statusCode()).as(back.toString()).isEqualTo(200);
        assertThat(output.readLine()).contains("\"balance\":");
        assertEnds();
    }

    @Test
    void theCommandLineAsksInTheTerminal() throws Exception {
        var output = start("-Dbase=" + base, "CommandLine.java", "api");
        try (var in = example.outputWriter(UTF_8)) {
            in.write(ADA.email + "\n" + ADA.password + "\nyes\n");
        }

        assertThat(output.readLine()).contains("\"balance\":");
        assertEnds();
    }

    private BufferedReader start(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
        command.addAll(List.of(arguments));
        example =
                new ProcessBuilder(command)
                        .directory(Path.of("..", "examples").toFile())
                        .redirectErrorStream(true)
                        .start();
        return example.inputReader(UTF_8);
    }

    private void assertEnds() throws InterruptedException {
        assertThat(example.waitFor(20, SECONDS)).isTrue();
        assertThat(example.exitValue()).isZero();
    }

    private URI allow(String authorization) {
        return GuideShell.allow(server, authorization);
    }

    private static HttpResponse<String> get(String url, String cookie)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url));
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }
}
