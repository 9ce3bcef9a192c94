package io.grantway.web.api.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.util.Base64URL;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Verifies access tokens (RFC 6750 §2.1, RFC 9068 §4). MicroProfile JWT verifies signature, issuer,
 * audience and lifetime; what it doesn't look at is checked before: the form, the {@code typ}, and
 * that the key is one of ours. A token that passed is remembered for some minutes, since a
 * signature does not go bad; its end, to the second, and its key are looked at each time. Whether
 * the token was revoked is not decided here.
 */
@ApplicationScoped
class AccessTokenVerifier {

    /** A compact JWS of bounded length with an ES256 signature: 64 bytes in base64url. */
    private static final Pattern BEARER =
            Pattern.compile("(?i:Bearer) ([\\w-]{1,1000})\\.[\\w-]{1,6000}\\.[\\w-]{86}");

    private static final JOSEObjectType ACCESS_TOKEN = new JOSEObjectType("at+jwt");
    private static final int MOST_REMEMBERED = 10_000;
    private static final Duration REMEMBERED = Duration.ofMinutes(5);

    @Inject VerificationKeys keys;
    @Inject Clock clock;

    private final Cache<String, VerifiedToken> verified =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).expireAfterWrite(REMEMBERED).build();

    /** The access token of the request; empty where there is none, or none that is genuine. */
    Optional<VerifiedToken> verify(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var credentials = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (credentials == null) {
            return Optional.empty();
        }
        var token = verified.getIfPresent(credentials);
        if (token == null) {
            token = fresh(credentials, request, response);
        }
        return Optional.ofNullable(token)
                .filter(living -> living.expiresAt().isAfter(clock.instant()))
                .filter(living -> keys.contains(living.keyId()));
    }

    private VerifiedToken fresh(
            String credentials, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var keyId = keyId(credentials);
        if (keyId.isEmpty()
                || !isVerified(request, response)
                || !(request.getUserPrincipal() instanceof JsonWebToken token)) {
            return null;
        }
        var fresh = VerifiedToken.of(token, keyId.get());
        verified.put(credentials, fresh);
        return fresh;
    }

    /** The published key that the token claims to be signed with; empty where it can't be ours. */
    private Optional<String> keyId(String credentials) {
        var form = BEARER.matcher(credentials);
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            var header = JWSHeader.parse(new Base64URL(form.group(1)));
            var isOurs =
                    ACCESS_TOKEN.equals(header.getType())
                            && JWSAlgorithm.ES256.equals(header.getAlgorithm())
                            && header.getCriticalParams() == null
                            && header.getKeyID() != null
                            && keys.contains(header.getKeyID());
            return isOurs ? Optional.of(header.getKeyID()) : Optional.empty();
        } catch (ParseException e) {
            return Optional.empty();
        }
    }

    /** The wrapper keeps a refusal of the container from becoming the answer. */
    private static boolean isVerified(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            return request.authenticate(new HttpServletResponseWrapper(response));
        } catch (ServletException e) {
            return false;
        }
    }
}
