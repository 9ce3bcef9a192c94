package io.grantway.web.api.security;

import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.jwt.config.Names;

/**
 * Hands the published keys to MicroProfile JWT as configuration. It asks at every request, so that
 * keys rotate without a restart and without the server calling its own JWKS endpoint.
 */
public class VerificationKeyConfig implements ConfigSource {
    @Override
    public Set<String> getPropertyNames() {
        return Set.of(Names.VERIFIER_PUBLIC_KEY);
    }

    @Override
    public String getValue(String name) {
        return Names.VERIFIER_PUBLIC_KEY.equals(name) ? VerificationKeys.jwks() : null;
    }

    @Override
    public String getName() {
        return "published keys";
    }
}
