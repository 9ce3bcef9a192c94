package io.grantway.web.operations;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.Timer;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Says on the console where everything is, once the server is ready; in development only. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Banner {
    private static final int POLL_MILLIS = 250;

    private static final String TEXT =
            """

            Grantway is ready. Stop it with Ctrl-C; the data stays in %2$s

              base URL          %1$s
              account settings  %1$s/account
              admin console     %1$s/admin
              API reference     %1$s/openapi/ui/
              health            %1$s/health/ready
              metrics           %1$s/metrics

              x-client-key      pk_sandbox_acme
              x-secret-key      sk_sandbox_acme_local_only
              redirect URI      http://localhost:3000/callback
              user              ada@example.com / Analytical-Engine-1843
              user with TOTP    grace@example.com / Flow-Matic-1955, TOTP secret JBSWY3DPEHPK3PXP
              TAM, second TAM   tam@example.com, tam2@example.com / Sandbox-TAM-2026
            """;

    @Resource private TimerService timers;

    @Inject
    @ConfigProperty(name = "grantway.profile")
    private String profile;

    @Inject
    @ConfigProperty(name = "grantway.base.url")
    private String baseUrl;

    @Inject
    @ConfigProperty(name = "grantway.http.port")
    private int port;

    @Inject
    @ConfigProperty(name = "grantway.data.dir")
    private String data;

    @PostConstruct
    void waitUntilReady() {
        if ("development".equals(profile)) {
            timers.createIntervalTimer(POLL_MILLIS, POLL_MILLIS, new TimerConfig(null, false));
        }
    }

    @Timeout
    void printWhenReady(Timer timer) {
        if (isReady()) {
            timer.cancel();
            System.out.println(TEXT.formatted(baseUrl, data));
        }
    }

    private boolean isReady() {
        try {
            var url = URI.create("http://localhost:" + port + "/health/ready").toURL();
            return ((HttpURLConnection) url.openConnection()).getResponseCode()
                    == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false;
        }
    }
}
