package io.grantway.it.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.client.Http;
import io.grantway.it.server.Database;
import io.grantway.it.server.GrantwayServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the guide to operations sets is all that a server in production needs. */
class ProductionCommandsIT {

    private static final Pattern EXPORT = Pattern.compile("^ {4}export .*$", Pattern.MULTILINE);
    private static final Pattern SETTING = Pattern.compile("`grantway\\.([a-z0-9.-]+)`");
    private static final String PASSWORD = "of-this-test";

    @TempDir Path folder;

    @Test
    void theyStartAServerWithTlsOnPostgresql() throws Exception {
        var settings = exported();
        assertThat(settings).containsEntry("GRANTWAY_PROFILE", "production");
        settings.put("GRANTWAY_TLS_KEYSTORE", keyStore().toString());
        settings.put("GRANTWAY_TLS_KEYSTORE_PASSWORD", PASSWORD);

        try (var server = GrantwayServer.start(Database.POSTGRESQL, settings)) {
            var metadata =
                    new Http(server)
                            .get("/v1/auth/oauth2/.well-known/openid-configuration")
                            .send()
                            .expect(200);
            assertThat(metadata.text("issuer"))
                    .isEqualTo(settings.get("GRANTWAY_BASE_URL") + "/v1/auth/oauth2");
            assertThat(server.log()).doesNotContain("pk_sandbox_acme");
        }
    }

    @Test
    void eachIsASettingThatTheGuideToConfigurationTells() throws Exception {
        var told =
                SETTING.matcher(Files.readString(GuideShell.DOCS.resolve("configuration.md")))
                        .results()
                        .map(found -> found.group(1).toUpperCase().replaceAll("[.-]", "_"))
                        .map("GRANTWAY_"::concat)
                        .toList();

        assertThat(told).containsAll(exported().keySet());
    }

    private static Map<String, String> exported() throws Exception {
        var commands =
                EXPORT.matcher(Files.readString(GuideShell.DOCS.resolve("operations.md")))
                        .results()
                        .map(MatchResult::group)
                        .collect(Collectors.joining("\n"));
        return run("bash", "-ec", commands + "\nenv")
                .lines()
                .filter(line -> line.startsWith("GRANTWAY_"))
                .map(line -> line.split("=", 2))
                .collect(toMap(pair -> pair[0], pair -> pair[1]));
    }

    private Path keyStore() throws Exception {
        var file = folder.resolve("tls.p12");
        run(
                System.getProperty("java.home") + "/bin/keytool",
                "-genkeypair",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                PASSWORD);
        return file;
    }

    private static String run(String... command) throws Exception {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
