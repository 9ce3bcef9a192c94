package io.grantway.web.api.security;

import io.grantway.oauth.proof.DpopNonces;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** Gives who speaks DPoP the nonce for the next proof, with each answer (RFC 9449 §8.2). */
@Provider
public class DpopNonceFilter implements ContainerResponseFilter {

    @Inject DpopNonces nonces;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getHeaderString(DpopRequests.HEADER) != null) {
            response.getHeaders().putSingle("DPoP-Nonce", nonces.current());
        }
    }
}
