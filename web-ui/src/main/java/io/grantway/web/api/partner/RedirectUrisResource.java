package io.grantway.web.api.partner;

import io.grantway.oauth.PageRange;
import io.grantway.oauth.redirect.RedirectUriFilter;
import io.grantway.oauth.redirect.RedirectUriRequests;
import io.grantway.oauth.redirect.RedirectUriStatus;
import io.grantway.web.api.ApiException;
import io.grantway.web.api.JsonBody;
import io.grantway.web.api.client.ClientAuthentication;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** The redirect URIs of the calling application: asked for, approved, withdrawn. */
@Path("partner/redirect-uris")
@Produces(MediaType.APPLICATION_JSON)
public class RedirectUrisResource {

    private static final int MOST_URI = 4_000;
    private static final int MOST_REASON = 500;
    private static final int MOST_ROWS = 100;
    private static final String NO_REASON = "Asked for by the partner's pipeline";

    @Inject ClientAuthentication authentication;
    @Inject RedirectUriRequests redirectUris;
    @Context HttpHeaders headers;
    @Context HttpServletRequest request;

    @GET
    public Response list(
            @QueryParam("limit") @DefaultValue("50") String limit,
            @QueryParam("offset") @DefaultValue("0") String offset) {
        var client = authentication.identify(headers);
        client.requireAuthenticated();
        var range =
                new PageRange(
                        number("offset", offset, 0, PageRange.MOST_COUNTED),
                        number("limit", limit, 1, MOST_ROWS));
        var page =
                redirectUris.page(new RedirectUriFilter(null, client.applicationId(), null), range);
        var rows = Json.createArrayBuilder();
        page.rows().forEach(line -> rows.add(PartnerJson.redirectUri(line)));
        return PartnerJson.answer(
                200,
                Json.createObjectBuilder()
                        .add("redirectUris", rows)
                        .add(
                                "pagination",
                                Json.createObjectBuilder()
                                        .add("limit", range.size())
                                        .add("offset", range.first())
                                        .add("total", page.total())));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response ask(String requestBody) {
        var client = authentication.identify(headers);
        client.requireAuthenticated();
        var body = JsonBody.parse(requestBody);
        var uri = body.requiredText("redirectUri", MOST_URI);
        var reason =
                body.text("reason") == null ? NO_REASON : body.requiredText("reason", MOST_REASON);
        var line = redirectUris.request(client, uri, reason, request.getRemoteAddr());
        return PartnerJson.answer(
                line.status() == RedirectUriStatus.APPROVED ? 201 : 202,
                PartnerJson.redirectUri(line, redirectUris.findings(line)));
    }

    @DELETE
    @Path("{id}")
    public Response withdraw(@PathParam("id") String id) {
        var client = authentication.identify(headers);
        client.requireAuthenticated();
        redirectUris.withdraw(client, id(id), request.getRemoteAddr());
        return Response.noContent().build();
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw ApiException.notFound();
        }
    }

    private static int number(String name, String text, int least, int most) {
        try {
            var number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // answered below
        }
        throw ApiException.invalid(name + " must be a number from " + least + " to " + most);
    }
}
