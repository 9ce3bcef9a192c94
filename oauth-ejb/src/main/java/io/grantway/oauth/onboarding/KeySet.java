package io.grantway.oauth.onboarding;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import io.grantway.oauth.client.Environment;
import java.net.URI;
import java.net.URISyntaxException;
import java.text.ParseException;
import java.util.Optional;
import java.util.Set;

/** The public keys of an application (RFC 7517), and where they may be. */
final class KeySet {

    private static final int MOST_CHARACTERS = 10_000;
    private static final int MOST_KEYS = 10;
    private static final int LEAST_RSA_BITS = 2_048;
    private static final int MOST_URI = 2_000;
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private KeySet() {}

    /** Why the text can't be the keys; empty where it can. */
    static Optional<String> fault(String jwks) {
        if (jwks.length() > MOST_CHARACTERS) {
            return Optional.of("must be at most " + MOST_CHARACTERS + " characters");
        }
        try {
            var keys = JWKSet.parse(jwks).getKeys();
            if (keys.isEmpty() || keys.size() > MOST_KEYS) {
                return Optional.of("must have 1 to " + MOST_KEYS + " keys");
            }
            if (keys.stream().anyMatch(JWK::isPrivate)) {
                return Optional.of("must have public keys only: replace those that you showed");
            }
            return keys.stream().allMatch(KeySet::isUsable)
                    ? Optional.empty()
                    : Optional.of("must have keys of EC P-256, Ed25519, or RSA with 2048 bits");
        } catch (ParseException | IllegalArgumentException e) {
            return Optional.of("must be a JWK Set: {\"keys\":[…]}");
        }
    }

    /** Why the keys can't be fetched from there; empty where they can. */
    static Optional<String> uriFault(String jwksUri, Environment environment) {
        try {
            var uri = new URI(jwksUri);
            var isLoopback =
                    environment == Environment.SANDBOX
                            && "http".equals(uri.getScheme())
                            && LOOPBACK.contains(uri.getHost());
            if (uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawFragment() == null
                    && jwksUri.length() <= MOST_URI
                    && ("https".equals(uri.getScheme()) || isLoopback)) {
                return Optional.empty();
            }
        } catch (URISyntaxException e) {
            // answered below
        }
        return Optional.of("must be an https link");
    }

    private static boolean isUsable(JWK key) {
        return key instanceof ECKey ec && Curve.P_256.equals(ec.getCurve())
                || key instanceof OctetKeyPair okp && Curve.Ed25519.equals(okp.getCurve())
                || key instanceof RSAKey rsa && rsa.size() >= LEAST_RSA_BITS;
    }
}
