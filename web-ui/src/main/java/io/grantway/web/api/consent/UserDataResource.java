package io.grantway.web.api.consent;

import io.grantway.consent.privacy.PersonalData;
import io.grantway.consent.receipt.Receipt;
import io.grantway.consent.receipt.Receipts;
import io.grantway.oauth.OAuthSettings;
import io.grantway.web.export.ExportFile;
import io.grantway.web.operations.Meters;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** What a user can take away: signed receipts, and everything that is held. */
@Path("consent/user/{id}")
@Produces(MediaType.APPLICATION_JSON)
public class UserDataResource {

    private static final int USUAL = 50;

    @Inject Receipts receipts;
    @Inject PersonalData personalData;
    @Inject HeldUsers users;
    @Inject OAuthSettings settings;
    @Inject Links links;
    @Inject Caller caller;
    @Inject Meters meters;
    @Inject Clock clock;

    @GET
    @Path("receipts")
    @ByPartner(orUser = true)
    public Response receipts(
            @PathParam("id") String userId,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit) {
        var finder = new FaultFinder();
        var most = (int) finder.number("limit", limit, USUAL, 1, Receipts.MOST);
        var from = after == null || after.isEmpty() ? null : Ids.parse(after).orElse(null);
        if (from == null && after != null && !after.isEmpty()) {
            finder.add("after must be a UUID");
        }
        finder.check();
        var user = users.held(userId);
        return json(user, most, receipts.page(caller.tenantId(), user, from, most)).ok();
    }

    /** The file is written while it is read: it may be long. */
    @GET
    @Path("export")
    @ByPartner(orUser = true)
    public Response export(@PathParam("id") String userId) {
        var user = users.held(userId);
        var tenantId = caller.tenantId();
        var now = clock.instant();
        StreamingOutput file =
                output -> {
                    try (var json = new ExportFile(output)) {
                        json.text("userId", user.toString())
                                .text("partnerId", tenantId.toString())
                                .text("exportedAt", now.toString());
                        personalData.export(user, tenantId, json);
                        json.end();
                    }
                };
        meters.granted("export");
        return Response.ok(file)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"grantway-" + user + ".json\"")
                .build();
    }

    private Fields json(UUID user, int limit, List<Receipt> found) {
        var self = Links.user(user) + "/receipts";
        var map = links.start().get("self", self);
        if (found.size() == limit) {
            var last = found.get(found.size() - 1).recordId();
            map.get("next", self + "?limit=" + limit + "&after=" + last);
        }
        return new Fields()
                .with("userId", user)
                .with("receipts", found.stream().map(UserDataResource::json).toList())
                .with("jwksUri", settings.issuer() + "/jwks")
                .with("_links", map.fields());
    }

    private static Fields json(Receipt receipt) {
        return new Fields()
                .with("consentId", receipt.recordId())
                .with("issuedAt", receipt.issuedAt())
                .with("jws", receipt.jws());
    }
}
