package io.grantway.web.api.partner;

import io.grantway.oauth.keypair.ClientKeys;
import io.grantway.oauth.onboarding.Applications;
import io.grantway.web.api.ApiException;
import io.grantway.web.api.client.ClientAuthentication;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** What a partner's pipeline can read of its application. */
@Path("partner/application")
@Produces(MediaType.APPLICATION_JSON)
public class ApplicationResource {

    @Inject ClientAuthentication authentication;
    @Inject Applications applications;
    @Inject ClientKeys keys;
    @Context HttpHeaders headers;

    @GET
    public Response application() {
        var client = authentication.identify(headers);
        client.requireAuthenticated();
        var application =
                applications.byId(client.applicationId()).orElseThrow(ApiException::notFound);
        return PartnerJson.answer(
                200,
                PartnerJson.application(application, keys.ofApplication(client.applicationId())));
    }
}
