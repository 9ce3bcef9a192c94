package io.grantway.web.api.partner;

import io.grantway.oauth.keypair.ClientKeys;
import io.grantway.oauth.keypair.PartnerKeys;
import io.grantway.web.api.ApiException;
import io.grantway.web.api.JsonBody;
import io.grantway.web.api.client.ClientAuthentication;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.Duration;

/** A new secret in place of the one that the call proves. */
@Path("partner/keys/rotate")
@Produces(MediaType.APPLICATION_JSON)
public class KeyRotationResource {

    private static final String OVERLAP = "overlapSeconds";
    private static final BigDecimal MOST_SECONDS = BigDecimal.valueOf(2_592_000);

    @Inject ClientAuthentication authentication;
    @Inject PartnerKeys keys;
    @Context HttpHeaders headers;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response rotate(String requestBody) {
        var caller = authentication.credentials(headers);
        authentication.identify(headers).requireAuthenticated();
        var key = keys.rotate(caller, overlap(JsonBody.parse(requestBody)));
        return PartnerJson.answer(
                200,
                Json.createObjectBuilder()
                        .add("clientKey", key.clientKey())
                        .add("secretKey", key.secretKey())
                        .add("previousSecretExpiresAt", key.previousExpiresAt().toString()));
    }

    private static Duration overlap(JsonBody body) {
        if (!body.has(OVERLAP)) {
            return ClientKeys.OVERLAP;
        }
        var seconds = body.requiredNumber(OVERLAP);
        if (seconds.signum() < 0
                || seconds.compareTo(MOST_SECONDS) > 0
                || seconds.stripTrailingZeros().scale() > 0) {
            throw ApiException.invalid(OVERLAP + " must be a whole number from 0 to 2592000");
        }
        return Duration.ofSeconds(seconds.longValueExact());
    }
}
