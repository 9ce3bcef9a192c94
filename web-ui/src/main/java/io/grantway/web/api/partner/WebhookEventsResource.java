package io.grantway.web.api.partner;

import io.grantway.oauth.webhook.WebhookEventInfo;
import io.grantway.oauth.webhook.WebhookFilter;
import io.grantway.oauth.webhook.Webhooks;
import io.grantway.web.api.ApiException;
import jakarta.inject.Inject;
import jakarta.json.Json;
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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** A partner's webhook events: what waits, what failed, what it has yet to acknowledge. */
@Path("partner/webhook/events")
@Produces(MediaType.APPLICATION_JSON)
public class WebhookEventsResource {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 100;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");
    private static final Pattern ID =
            Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    @Inject PartnerAuthentication authentication;
    @Inject Webhooks webhooks;
    @Context HttpHeaders headers;

    @GET
    public Response events(
            @QueryParam("state") String state,
            @QueryParam("limit") String limit,
            @QueryParam("after") String after) {
        var partner = authentication.partnerInCharge(headers);
        var most = limit(limit);
        var events = webhooks.events(partner, filter(state), after(after), most + 1);
        return page(events, most);
    }

    @POST
    @Path("{id}/retry")
    public Response retry(@PathParam("id") String id) {
        var partner = authentication.partnerInCharge(headers);
        var event = id(id).orElseThrow(ApiException::notFound);
        var retried = webhooks.retry(partner, event);
        var now = webhooks.event(partner, event).orElseThrow(ApiException::notFound);
        if (!retried) {
            throw ApiException.conflict("Only a dead event can be retried");
        }
        return WebhookJson.answer(200, WebhookJson.event(now));
    }

    @POST
    @Path("{id}/acknowledge")
    public Response acknowledge(@PathParam("id") String id) {
        var partner = authentication.partnerInCharge(headers);
        return id(id).flatMap(event -> webhooks.acknowledge(partner, event))
                .map(event -> WebhookJson.answer(200, WebhookJson.event(event)))
                .orElseThrow(ApiException::notFound);
    }

    private static Response page(List<WebhookEventInfo> events, int most) {
        var shown = events.subList(0, Math.min(most, events.size()));
        var array = Json.createArrayBuilder();
        shown.forEach(event -> array.add(WebhookJson.event(event)));
        var json = Json.createObjectBuilder().add("events", array);
        if (events.size() > most) {
            json.add("next", shown.get(most - 1).id().toString());
        } else {
            json.addNull("next");
        }
        return WebhookJson.answer(200, json);
    }

    private static WebhookFilter filter(String state) {
        return Arrays.stream(WebhookFilter.values())
                .filter(filter -> filter.name().toLowerCase(Locale.ROOT).equals(state))
                .findFirst()
                .orElseThrow(
                        () ->
                                ApiException.invalid(
                                        "state must be pending, delivered, dead or overdue"));
    }

    private static int limit(String limit) {
        if (limit == null || limit.isEmpty()) {
            return DEFAULT_LIMIT;
        }
        if (NUMBER.matcher(limit).matches()) {
            var number = Integer.parseInt(limit);
            if (number >= 1 && number <= MAX_LIMIT) {
                return number;
            }
        }
        throw ApiException.invalid("limit must be a whole number from 1 to 100");
    }

    private static UUID after(String after) {
        if (after == null || after.isEmpty()) {
            return null;
        }
        return id(after)
                .orElseThrow(() -> ApiException.invalid("after must be the id of an event"));
    }

    private static Optional<UUID> id(String text) {
        return ID.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}
