package io.grantway.web.api.oauth2;

import com.nimbusds.jose.jwk.JWKSet;
import io.grantway.oauth.evidence.EvidenceKeys;
import io.grantway.oauth.key.IdTokenKeys;
import io.grantway.oauth.key.SigningKeys;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;

/**
 * The public keys (RFC 7517 §5): those that verify access and ID tokens, and those that verify
 * consent receipts and audit checkpoints, which stay for ever.
 */
@Path("auth/oauth2/jwks")
@Produces(MediaType.APPLICATION_JSON)
public class JwksResource {

    /** Less than the time for which a key is published before it signs. */
    private static final String CACHE = "public, max-age=300";

    @Inject SigningKeys signingKeys;
    @Inject IdTokenKeys idTokenKeys;
    @Inject EvidenceKeys evidenceKeys;

    @GET
    public Response jwks() {
        var keys = new ArrayList<>(signingKeys.published().getKeys());
        keys.addAll(idTokenKeys.published().getKeys());
        keys.addAll(evidenceKeys.published().getKeys());
        return Response.ok(new JWKSet(keys).toString())
                .header(HttpHeaders.CACHE_CONTROL, CACHE)
                .build();
    }
}
