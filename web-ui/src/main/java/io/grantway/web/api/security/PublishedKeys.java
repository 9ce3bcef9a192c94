package io.grantway.web.api.security;

/** Where the public keys of access tokens come from. */
public interface PublishedKeys {
    /**
     * @return the JWK Set (RFC 7517 §5) of every key whose tokens may still live, as the JWKS
     *     endpoint serves it
     */
    String jwks();
}
