package io.grantway.web.api.error;

import io.grantway.oauth.proof.DpopProofs;
import io.grantway.web.api.security.InsufficientScope;
import io.grantway.web.api.security.LivingTokens;
import io.grantway.web.operations.Meters;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/**
 * Says which scope is missing (RFC 6750 §3), in the scheme that the token came by (RFC 9449 §7.1).
 */
@Provider
public class InsufficientScopeMapper implements ExceptionMapper<InsufficientScope> {

    private static final String MISSING = "%s error=\"insufficient_scope\", scope=\"%s\"";

    @Inject Meters meters;
    @Inject DpopProofs proofs;
    @Context HttpHeaders headers;

    @Override
    public Response toResponse(InsufficientScope refusal) {
        meters.refused("insufficient_scope");
        return ErrorFamily.MESSAGE
                .answer(403, "insufficient_scope", "Not authorized")
                .header(HttpHeaders.WWW_AUTHENTICATE, challenge(refusal.scope()))
                .build();
    }

    private String challenge(String scope) {
        return LivingTokens.isSentWithProof(headers)
                ? MISSING.formatted("DPoP", scope)
                        + ", algs=\"%s\"".formatted(String.join(" ", proofs.algorithms()))
                : MISSING.formatted("Bearer", scope);
    }
}
