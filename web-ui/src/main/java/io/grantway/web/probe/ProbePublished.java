package io.grantway.web.probe;

import io.grantway.web.api.security.PublishedKeys;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
public class ProbePublished implements PublishedKeys {
    public String jwks() {
        System.out.println("JWKS read");
        return ProbeKeys.jwks == null ? "{\"keys\":[]}" : ProbeKeys.jwks;
    }
}
