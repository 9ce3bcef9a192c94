package io.grantway.web.api.security;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.util.Base64URL;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.text.ParseException;
import java.util.regex.Pattern;

/**
 * Lets only requests with a valid access token pass (RFC 6750 §2.1, RFC 9068 §4). MicroProfile JWT
 * verifies signature, issuer, audience and lifetime; what it doesn't look at is checked before: the
 * form, the {@code typ}, and that the key is one of ours. Whether the token was revoked is another
 * filter's question.
 */
@Provider
@AccessTokenRequired
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION)
public class AccessTokenFilter implements ContainerRequestFilter {
    /** A compact JWS of bounded length with an ES256 signature: 64 bytes in base64url. */
    private static final Pattern BEARER =
            Pattern.compile("Bearer ([\\w-]{1,1000})\\.[\\w-]{1,6000}\\.[\\w-]{86}");

    private static final JOSEObjectType ACCESS_TOKEN = new JOSEObjectType("at+jwt");

    @Inject private VerificationKeys keys;
    @Context private HttpServletRequest request;
    @Context private HttpServletResponse response;

    @Override
    public void filter(ContainerRequestContext context) throws IOException {
        var credentials = context.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (credentials == null) {
            context.abortWith(refusal("Bearer"));
        } else if (!isAccessToken(credentials) || !isVerified()) {
            context.abortWith(refusal("Bearer error=\"invalid_token\""));
        }
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
                    && keys.contains(header.getKeyID());
        } catch (ParseException e) {
            return false;
        }
    }

    private boolean isVerified() throws IOException {
        try {
            return request.authenticate(new HttpServletResponseWrapper(response));
        } catch (ServletException e) {
            return false;
        }
    }

    private static Response refusal(String challenge) {
        return Response.status(Response.Status.UNAUTHORIZED)
                .header(HttpHeaders.WWW_AUTHENTICATE, challenge)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity("{\"message\":\"Not authenticated\"}")
                .build();
    }
}
