package io.grantway.web.api.oauth2;

import io.grantway.oauth.key.SigningKeys;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The public keys that verify access tokens (RFC 7517 §5). */
@Path("auth/oauth2/jwks")
@Produces(MediaType.APPLICATION_JSON)
public class JwksResource {

    /** Less than the time for which a key is published before it signs. */
    private static final String CACHE = "public, max-age=300";

    @Inject SigningKeys signingKeys;

    @GET
    public Response jwks() {
        return Response.ok(signingKeys.published().toString())
                .header(HttpHeaders.CACHE_CONTROL, CACHE)
                .build();
    }
}
