package io.grantway.it.server;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** After each class: nothing secret that its tests sent or received may be in a server's log. */
final class NoSecretInLogs implements AfterAllCallback {
    @Override
    public void afterAll(ExtensionContext context) {
        SharedServers.running(context).forEach(GrantwayServer::assertNoSecretInNewLog);
    }
}
