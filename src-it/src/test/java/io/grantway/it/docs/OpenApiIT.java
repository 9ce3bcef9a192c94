package io.grantway.it.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.client.Http;
import io.grantway.it.library.NodeScript;
import io.grantway.it.library.Visitor;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is served as the OpenAPI document is one. */
@OnServer
class OpenApiIT {

    private final GrantwayServer server;

    OpenApiIT(GrantwayServer server) {
        this.server = server;
    }

    @BeforeAll
    static void install() throws Exception {
        NodeScript.install();
    }

    @Test
    void aValidatorAndTheServerFindNoError() throws Exception {
        try (var validator = new NodeScript(server, "openapi.mjs")) {
            var seen = validator.run(new Visitor(server));

            assertThat(seen).containsEntry("version", "\"3.1.0\"").containsEntry("errors", "[]");
            assertThat(Integer.parseInt(seen.get("paths"))).isGreaterThan(50);
        }
        assertThat(server.log()).doesNotContain("CWWKO1650E");
    }

    @Test
    void theReferenceIsAPageThatTheGuidesLeadTo() {
        assertThat(new Http(server).get("/docs/").send().expect(200).body())
                .contains("href=\"/openapi/ui/\"");
        new Http(server).get("/openapi/ui/").send().expect(200);
    }
}
