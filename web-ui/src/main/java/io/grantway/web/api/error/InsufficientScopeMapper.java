package io.grantway.web.api.error;

import io.grantway.web.api.security.InsufficientScope;
import io.grantway.web.operations.Meters;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Says which scope is missing (RFC 6750 §3). */
@Provider
public class InsufficientScopeMapper implements ExceptionMapper<InsufficientScope> {

    @Inject Meters meters;

    @Override
    public Response toResponse(InsufficientScope refusal) {
        meters.refused("insufficient_scope");
        return ErrorFamily.MESSAGE
                .answer(403, "insufficient_scope", "Not authorized")
                .header(
                        HttpHeaders.WWW_AUTHENTICATE,
                        "Bearer error=\"insufficient_scope\", scope=\"" + refusal.scope() + "\"")
                .build();
    }
}
