package io.grantway.web.api.cors;

import java.util.Map;
import java.util.Optional;

/** What scripts of an application may call from a browser, and how. */
final class CorsPaths {

    private static final String GET = "GET";
    private static final String POST = "POST";
    private static final Map<String, String> METHODS =
            Map.of(
                    "auth/oauth/token", POST,
                    "auth/oauth/revoke", "DELETE",
                    "auth/oauth2/token", POST,
                    "auth/oauth2/revoke", POST,
                    "auth/oauth2/userinfo", "GET, POST",
                    "auth/oauth2/jwks", GET,
                    "auth/oauth2/.well-known/oauth-authorization-server", GET,
                    "auth/oauth2/.well-known/openid-configuration", GET);

    private CorsPaths() {}

    /** Empty where no script may call. */
    static Optional<String> methods(String path) {
        return Optional.ofNullable(METHODS.get(path.startsWith("/") ? path.substring(1) : path));
    }
}
