package io.grantway.web.api.error;

import io.grantway.consent.permission.Permission;
import io.grantway.oauth.OAuthError;
import io.grantway.oauth.OAuthException;
import io.grantway.oauth.authorization.ConsentRequired;
import io.grantway.oauth.client.InvalidClientKey;
import io.grantway.oauth.proof.DpopProofs;
import io.grantway.oauth.proof.DpopRefused;
import io.grantway.web.api.AuthorizationDetailsJson;
import io.grantway.web.api.client.SecretFromBrowser;
import io.grantway.web.api.firstparty.InsufficientAuthorization;
import io.grantway.web.api.firstparty.RedirectToWeb;
import io.grantway.web.api.oauth.HostedUi;
import io.grantway.web.api.security.MissingAccessToken;
import io.grantway.web.operations.Meters;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** Turns refusals of the domain into HTTP: alone here are the status codes of RFC 6749 §5.2. */
@Provider
public class OAuthErrorMapper implements ExceptionMapper<OAuthException> {

    private static final int MISSING_CLIENT_KEY = 499;
    private static final int INVALID_CLIENT_KEY = 498;
    private static final List<String> TOKEN_REQUESTS =
            List.of(
                    "auth/oauth/token",
                    "auth/oauth2/token",
                    "auth/oauth2/par",
                    "auth/oauth2/challenge");

    @Inject Meters meters;
    @Inject HostedUi hostedUi;
    @Inject DpopProofs dpopProofs;
    @Context UriInfo uriInfo;

    @Override
    public Response toResponse(OAuthException refusal) {
        meters.refused(refusal.error().code());
        var family = ErrorFamily.of(uriInfo);
        if (refusal instanceof InvalidClientKey key) {
            return invalidClientKey(family, key);
        }
        if (refusal instanceof ConsentRequired consent) {
            return consentRequired(family, consent);
        }
        if (refusal instanceof InsufficientAuthorization missing) {
            return more(family, missing, missing.details());
        }
        if (refusal instanceof RedirectToWeb web) {
            return more(family, web, web.details());
        }
        if (refusal instanceof DpopRefused dpop) {
            return dpopRefused(family, dpop);
        }
        if (refusal instanceof MissingAccessToken) {
            return notAuthenticated(family, refusal, offers());
        }
        return switch (refusal.error()) {
            case INVALID_CLIENT -> invalidClient(family, refusal);
            case INVALID_TOKEN -> notAuthenticated(family, refusal);
            default -> family.answer(400, refusal.error().code(), refusal.getMessage()).build();
        };
    }

    /**
     * 499 and 498 are the partner API's; a standard client knows invalid_client (RFC 6749 §5.2).
     */
    private Response invalidClientKey(ErrorFamily family, InvalidClientKey key) {
        if (uriInfo.getPath().contains("auth/oauth2/")) {
            return invalidClient(family, key);
        }
        var status = key.isMissing() ? MISSING_CLIENT_KEY : INVALID_CLIENT_KEY;
        if (family == ErrorFamily.CONSENT) {
            return family.answer(status, key.error().code(), explained(key)).build();
        }
        var body =
                family.body(key.error().code(), key.getMessage()).add("message", key.getMessage());
        return ErrorFamily.answer(status, body).build();
    }

    private static String explained(InvalidClientKey key) {
        return key.isMissing()
                ? "The header x-client-key is missing"
                : "The client key is unknown, expired or revoked";
    }

    /** No challenge where a browser comes by: it would ask its user for a name and password. */
    private Response invalidClient(ErrorFamily family, OAuthException refusal) {
        if (family != ErrorFamily.OAUTH && refusal instanceof SecretFromBrowser) {
            return family.answer(
                            403,
                            refusal.error().code(),
                            family == ErrorFamily.MESSAGE ? "Not authorized" : refusal.getMessage())
                    .build();
        }
        var answer =
                family.answer(
                        401,
                        refusal.error().code(),
                        family == ErrorFamily.MESSAGE ? "Not authenticated" : refusal.getMessage());
        return uriInfo.getPath().contains("/authorize")
                ? answer.build()
                : answer.header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Grantway\"").build();
    }

    /** 400 where tokens are asked for (RFC 9449 §5), else a challenge (§7.1). */
    private Response dpopRefused(ErrorFamily family, DpopRefused refusal) {
        if (refusal.error() != OAuthError.INVALID_TOKEN
                && TOKEN_REQUESTS.stream().anyMatch(uriInfo.getPath()::endsWith)) {
            return family.answer(400, refusal.error().code(), refusal.getMessage()).build();
        }
        var challenge = "DPoP error=\"%s\", %s".formatted(refusal.error().code(), algorithms());
        return notAuthenticated(family, refusal, challenge);
    }

    /** Both schemes, for who sent no token (RFC 9449 §7.2). */
    private String offers() {
        return "Bearer realm=\"Grantway\", DPoP " + algorithms();
    }

    private String algorithms() {
        return "algs=\"" + String.join(" ", dpopProofs.algorithms()) + "\"";
    }

    private static Response notAuthenticated(ErrorFamily family, OAuthException refusal) {
        return notAuthenticated(family, refusal, "Bearer error=\"invalid_token\"");
    }

    private static Response notAuthenticated(
            ErrorFamily family, OAuthException refusal, String challenge) {
        var answer =
                family == ErrorFamily.CONSENT
                        ? family.answer(401, refusal.error().code(), refusal.getMessage())
                        : ErrorFamily.answer(
                                401,
                                family.body(refusal.error().code(), refusal.getMessage())
                                        .add("message", "Not authenticated"));
        return answer.header(HttpHeaders.WWW_AUTHENTICATE, challenge).build();
    }

    /** 403, with what the application needs to go on. */
    private static Response more(
            ErrorFamily family, OAuthException refusal, JsonObjectBuilder details) {
        return ErrorFamily.answer(
                        403,
                        family.body(refusal.error().code(), refusal.getMessage()).addAll(details))
                .build();
    }

    private Response consentRequired(ErrorFamily family, ConsentRequired consent) {
        var permissions = Json.createArrayBuilder();
        consent.permissions().stream().map(Permission::scope).forEach(permissions::add);
        var body =
                family.body(consent.error().code(), consent.getMessage())
                        .add("permissions", permissions)
                        .add("policyVersion", consent.policyVersion())
                        .add("consent_url", hostedUi.url(consent.sessionToken()));
        AuthorizationDetailsJson.add(body, consent.limit());
        return ErrorFamily.answer(403, body).build();
    }
}
