package io.grantway.web.api;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;

/** The bearer token of a request (RFC 6750 §2.1). */
public final class Bearer {

    private static final String SCHEME = "Bearer ";

    private Bearer() {}

    /** Empty where there is none. */
    public static Optional<String> of(HttpHeaders headers) {
        var header = headers.getHeaderString(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? Optional.of(header.substring(SCHEME.length()).trim())
                : Optional.empty();
    }
}
