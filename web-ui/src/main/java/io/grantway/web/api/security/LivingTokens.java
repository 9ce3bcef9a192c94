package io.grantway.web.api.security;

import io.grantway.oauth.OAuthError;
import io.grantway.oauth.OAuthException;
import io.grantway.oauth.client.Clients;
import io.grantway.oauth.proof.DpopRefused;
import io.grantway.oauth.token.AccessGrant;
import io.grantway.oauth.token.TokenInspection;
import io.grantway.oauth.token.UserInfoGrant;
import io.grantway.web.api.Bearer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;

/** Access tokens of users that are genuine, were not revoked and are sent by who may use them. */
@ApplicationScoped
public class LivingTokens {

    private static final String DPOP = "DPoP ";

    @Inject AccessTokenVerifier verifier;
    @Inject DpopRequests proofs;
    @Inject Clients clients;
    @Inject TokenInspection inspection;

    /**
     * What the access token of a request may do now.
     *
     * @throws io.grantway.oauth.client.InvalidClientKey where the key is missing, unknown, expired
     *     or revoked
     * @throws OAuthException invalid_token where there is none that lives and is the client's
     */
    public AccessGrant check(
            String clientKey, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var bound = boundToken(request);
        var token =
                (bound == null
                                ? verifier.verify(request, response)
                                : inspection.genuine(bound).map(VerifiedToken::of))
                        .orElse(null);
        if (token == null) {
            clients.identify(clientKey);
            throw new OAuthException(
                    OAuthError.INVALID_TOKEN, "The access token is missing, invalid or expired");
        }
        if (token.familyId() == null) {
            throw new OAuthException(
                    OAuthError.INVALID_TOKEN, "The access token speaks for no user");
        }
        requireScheme(bound, token.jkt());
        var grant = inspection.check(clientKey, token.familyId(), token.scope(), token.limit());
        if (bound != null) {
            proofs.requireHolder(request, bound, token.jkt());
        }
        return grant;
    }

    /**
     * What the access token of a request lets its holder know of the user now: one that is bound to
     * a key in the header, with a proof.
     *
     * @param bearer one that came in another way; null where none did
     * @throws OAuthException invalid_token where there is none that lives
     * @throws DpopRefused where a bound one comes without its proof, or one with a proof is none
     */
    public UserInfoGrant userInfo(HttpServletRequest request, String bearer) {
        var bound = boundToken(request);
        if (bound == null && bearer == null) {
            throw new MissingAccessToken();
        }
        var grant = inspection.userInfo(bound == null ? bearer : bound);
        requireScheme(bound, grant.jkt());
        if (bound != null) {
            proofs.requireHolder(request, bound, grant.jkt());
        }
        return grant;
    }

    /** A stolen token is not made a bearer's by leaving its key out (RFC 9449 §7.2). */
    private static void requireScheme(String bound, String jkt) {
        if (jkt == null && bound != null) {
            throw DpopRefused.token("is not bound to a key: send it as Bearer");
        }
        if (jkt != null && bound == null) {
            throw DpopRefused.token("is bound to a key: send it as DPoP, with a proof");
        }
    }

    /** Whether the request has an access token in its header. */
    public static boolean isSentIn(HttpHeaders headers) {
        return Bearer.of(headers).isPresent() || isSentWithProof(headers);
    }

    /** Whether that access token is sent as one that is bound to a key (RFC 9449 §7.1). */
    public static boolean isSentWithProof(HttpHeaders headers) {
        return isBound(headers.getHeaderString(HttpHeaders.AUTHORIZATION));
    }

    /** The token that is sent with a proof (RFC 9449 §7.1); null where none is. */
    static String boundToken(HttpServletRequest request) {
        var credentials = request.getHeader(HttpHeaders.AUTHORIZATION);
        return isBound(credentials) ? credentials.substring(DPOP.length()).trim() : null;
    }

    private static boolean isBound(String credentials) {
        return credentials != null && credentials.regionMatches(true, 0, DPOP, 0, DPOP.length());
    }
}
