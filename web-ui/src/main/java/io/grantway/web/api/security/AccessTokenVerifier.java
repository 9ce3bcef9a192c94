package io.grantway.web.api.security;

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
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Verifies access tokens (RFC 6750 §2.1, RFC 9068 §4). MicroProfile JWT verifies signature, issuer,
 * audience and lifetime; what it doesn't look at is checked before: the form, the {@code typ}, and
 * that the key is one of ours. Whether the token was revoked is not decided here.
 */
@ApplicationScoped
class AccessTokenVerifier {

    /** A compact JWS of bounded length with an ES256 signature: 64 bytes in base64url. */
    private static final Pattern BEARER =
            Pattern.compile("(?i:Bearer) ([\\w-]{1,1000})\\.[\\w-]{1,6000}\\.[\\w-]{86}");

    private static final JOSEObjectType ACCESS_TOKEN = new JOSEObjectType("at+jwt");

    @Inject VerificationKeys keys;

    /** The access token of the request; empty where there is none, or none that is genuine. */
    Optional<JsonWebToken> verify(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var credentials = request.getHeader(HttpHeaders.AUTHORIZATION);
        return credentials != null
                        && isAccessToken(credentials)
                        && isVerified(request, response)
                        && request.getUserPrincipal() instanceof JsonWebToken token
                ? Optional.of(token)
                : Optional.empty();
    }

    private boolean isAccessToken(String credentials) {
        var form = BEARER.matcher(credentials);
        if (!form.matches()) {
            return false;
        }
        try {
            var header = JWSHeader.parse(new Base64URL(form.group(1)));
            return ACCESS_TOKEN.equals(header.getType())
                    && JWSAlgorithm.ES256.equals(header.getAlgorithm())
                    && header.getCriticalParams() == null
                    && header.getKeyID() != null
                    && keys.contains(header.getKeyID());
        } catch (ParseException e) {
            return false;
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
