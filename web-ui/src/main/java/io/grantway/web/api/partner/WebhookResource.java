package io.grantway.web.api.partner;

import io.grantway.oauth.webhook.InvalidWebhookUrl;
import io.grantway.oauth.webhook.WebhookUrl;
import io.grantway.oauth.webhook.Webhooks;
import io.grantway.web.api.ApiException;
import io.grantway.web.api.JsonBody;
import io.grantway.web.webhooks.DestinationRefused;
import io.grantway.web.webhooks.Destinations;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Where a partner gets its webhooks. */
@Path("partner/webhook")
@Produces(MediaType.APPLICATION_JSON)
public class WebhookResource {

    private static final int MAX_URL = 2_000;

    @Inject PartnerAuthentication authentication;
    @Inject Webhooks webhooks;
    @Inject Destinations destinations;
    @Context HttpHeaders headers;

    @GET
    public Response endpoint() {
        var partner = authentication.partner(headers);
        var endpoint = webhooks.endpoint(partner).orElseThrow(ApiException::notFound);
        return WebhookJson.answer(200, WebhookJson.endpoint(endpoint));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response register(String requestBody) {
        var partner = authentication.partnerInCharge(headers);
        var url = url(JsonBody.parse(requestBody).requiredText("url", MAX_URL));
        var registration = webhooks.register(partner, url);
        var json = WebhookJson.endpoint(registration.endpoint());
        return registration.secret() == null
                ? WebhookJson.answer(200, json)
                : WebhookJson.answer(201, json.add("secret", registration.secret()));
    }

    @DELETE
    public Response remove() {
        if (!webhooks.remove(authentication.partnerInCharge(headers))) {
            throw ApiException.notFound();
        }
        return Response.noContent().build();
    }

    @POST
    @Path("rotate")
    public Response rotate() {
        var partner = authentication.partnerInCharge(headers);
        var secret = webhooks.rotate(partner).orElseThrow(ApiException::notFound);
        var endpoint = webhooks.endpoint(partner).orElseThrow(ApiException::notFound);
        return WebhookJson.answer(200, WebhookJson.endpoint(endpoint).add("secret", secret));
    }

    @POST
    @Path("test")
    public Response test() {
        var partner = authentication.partnerInCharge(headers);
        var event = webhooks.test(partner).orElseThrow(ApiException::notFound);
        return WebhookJson.answer(202, WebhookJson.event(event));
    }

    private WebhookUrl url(String text) {
        try {
            var url = new WebhookUrl(text);
            destinations.check(url.uri());
            return url;
        } catch (InvalidWebhookUrl | DestinationRefused refused) {
            throw ApiException.invalid(refused.getMessage());
        }
    }
}
