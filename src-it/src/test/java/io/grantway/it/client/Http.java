package io.grantway.it.client;

import io.grantway.it.server.GrantwayServer;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.time.Duration;

/** Speaks HTTP with one server, follows no redirect and keeps no cookie. */
public record Http(GrantwayServer server) {
    static final HttpClient CLIENT =
            HttpClient.newBuilder()
                    .version(Version.HTTP_1_1)
                    .followRedirects(Redirect.NEVER)
                    .connectTimeout(Duration.ofSeconds(10))
                    .build();

    /**
     * @param path with a leading slash, or an absolute URL on this server
     */
    public Call get(String path) {
        return call("GET", path);
    }

    public Call post(String path) {
        return call("POST", path);
    }

    public Call delete(String path) {
        return call("DELETE", path);
    }

    public Call patch(String path) {
        return call("PATCH", path);
    }

    public Call call(String method, String path) {
        return new Call(server, method, path);
    }
}
