package io.grantway.web.api.consent;

import io.grantway.consent.audit.Checkpoints;
import io.grantway.consent.audit.Proofs;
import io.grantway.consent.record.ConsentNotFound;
import io.grantway.oauth.OAuthSettings;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The calling partner's audit chain as a whole. */
@Path("consent")
public class AuditChainResource {

    private static final int USUAL = 50;
    private static final String JSON_LINES = "application/x-ndjson";

    @Inject Checkpoints checkpoints;
    @Inject Proofs proofs;
    @Inject OAuthSettings settings;
    @Inject Links links;
    @Inject Caller caller;

    @GET
    @Path("checkpoints")
    @Produces(MediaType.APPLICATION_JSON)
    @ByPartner
    public Response checkpoints(
            @QueryParam("from") String from, @QueryParam("limit") String limit) {
        var finder = new FaultFinder();
        var least = finder.number("from", from, 1, 0, Long.MAX_VALUE);
        var most = (int) finder.number("limit", limit, USUAL, 1, Checkpoints.MOST);
        finder.check();
        var found = checkpoints.from(caller.tenantId(), least, most);
        var map = links.start().get("self", "/checkpoints?limit=" + most + "&from=" + least);
        if (found.size() == most) {
            var next = found.get(most - 1).seq() + 1;
            map.get("next", "/checkpoints?limit=" + most + "&from=" + next);
        }
        return new Fields()
                .with("checkpoints", found.stream().map(ProofJson::of).toList())
                .with("jwksUri", settings.issuer() + "/jwks")
                .with("_links", map.with("sign", "POST", "/checkpoints").fields())
                .ok();
    }

    /** Signs the head of the chain as it is now. */
    @POST
    @Path("checkpoints")
    @Produces(MediaType.APPLICATION_JSON)
    @ByPartner
    public Response sign() {
        return checkpoints
                .sign(caller.tenantId())
                .map(ProofJson::of)
                .orElseThrow(ConsentNotFound::new)
                .ok();
    }

    /** A page of the chain; behind the last entry stands a checkpoint, signed now. */
    @GET
    @Path("audit/export")
    @Produces(JSON_LINES)
    @ByPartner
    public Response export(@QueryParam("after") String after, @QueryParam("limit") String limit) {
        var finder = new FaultFinder();
        var from = finder.number("after", after, 0, 0, Long.MAX_VALUE);
        var most = (int) finder.number("limit", limit, Proofs.MOST_LINKS, 1, Proofs.MOST_LINKS);
        finder.check();
        var page =
                ExportPage.read(
                        most,
                        () -> proofs.export(caller.tenantId(), from, most),
                        () -> checkpoints.sign(caller.tenantId()));
        var answer = Response.ok().type(JSON_LINES).header(HttpHeaders.CACHE_CONTROL, "no-store");
        page.next()
                .map(seq -> links.address("/audit/export?limit=" + most + "&after=" + seq))
                .ifPresent(next -> answer.header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\""));
        return answer.entity(page.text()).build();
    }
}
