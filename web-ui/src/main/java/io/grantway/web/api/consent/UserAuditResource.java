package io.grantway.web.api.consent;

import io.grantway.consent.audit.AuditPage;
import io.grantway.consent.audit.AuditRecord;
import io.grantway.consent.audit.AuditTrail;
import io.grantway.consent.audit.Proofs;
import io.grantway.consent.record.ConsentNotFound;
import io.grantway.consent.record.ConsentSets;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** Every change of a user's consents, and what proves it to an outsider. */
@Path("consent/user/{id}/audit")
@Produces(MediaType.APPLICATION_JSON)
public class UserAuditResource {

    private static final int USUAL = 50;

    @Inject ConsentSets sets;
    @Inject Proofs proofs;
    @Inject ProofJson proofJson;
    @Inject HeldUsers users;
    @Inject Links links;
    @Inject Caller caller;

    @GET
    @ByPartner(orUser = true)
    public Response audit(
            @PathParam("id") String userId,
            @QueryParam("limit") String limit,
            @QueryParam("offset") String offset) {
        var finder = new FaultFinder();
        var most = (int) finder.number("limit", limit, USUAL, 1, AuditTrail.MOST);
        var from = (int) finder.number("offset", offset, 0, 0, Integer.MAX_VALUE);
        finder.check();
        var user = caller.user(userId);
        return json(
                        user,
                        sets.audit(caller.tenantId(), user, most, from)
                                .orElseThrow(ConsentNotFound::new))
                .ok();
    }

    @GET
    @Path("proof")
    @ByPartner(orUser = true)
    public Response proof(@PathParam("id") String userId, @QueryParam("after") String after) {
        var finder = new FaultFinder();
        var from = finder.number("after", after, 0, 0, Long.MAX_VALUE);
        finder.check();
        var user = users.held(userId);
        return proofJson.of(user, from, proofs.of(caller.tenantId(), user, from)).ok();
    }

    /** The rest of the links of a proof, which says where they go on. */
    @GET
    @Path("proof/links")
    @ByPartner(orUser = true)
    public Response links(
            @PathParam("id") String userId,
            @QueryParam("after") String after,
            @QueryParam("last") String last) {
        var finder = new FaultFinder();
        var from = finder.number("after", after, 0, 0, Long.MAX_VALUE - 1);
        var to = finder.number("last", last, from + Proofs.MOST_LINKS, from + 1, Long.MAX_VALUE);
        finder.check();
        var user = users.held(userId);
        return proofJson.ofLinks(user, to, proofs.links(caller.tenantId(), from, to)).ok();
    }

    private Fields json(UUID user, AuditPage page) {
        var self = Links.user(user) + "/audit?limit=" + page.limit() + "&offset=";
        var map = links.start().get("self", self + page.offset());
        if (page.hasMore()) {
            map.get("next", self + (page.offset() + (long) page.limit()));
        }
        if (page.offset() > 0) {
            map.get("previous", self + Math.max(0, page.offset() - page.limit()));
        }
        return new Fields()
                .with("userId", user)
                .with("auditRecords", page.records().stream().map(UserAuditResource::json).toList())
                .with(
                        "pagination",
                        new Fields()
                                .with("limit", page.limit())
                                .with("offset", page.offset())
                                .with("total", page.total())
                                .with("hasMore", page.hasMore()))
                .with("_links", map.get("user", Links.user(user)).fields());
    }

    private static Fields json(AuditRecord record) {
        return new Fields()
                .with("auditId", record.auditId())
                .with("action", record.action().text())
                .with("timestamp", record.timestamp())
                .with("consentSetId", record.consentSetId())
                .withPresent("applicationId", record.applicationId())
                .with(
                        "changes",
                        new Fields()
                                .with("before", state(record, record.before()))
                                .with(
                                        "after",
                                        state(record, record.after())
                                                .with("consentId", record.recordId())
                                                .with("policyVersion", record.policyVersion())
                                                .withPresent(
                                                        "limit",
                                                        record.limit() == null
                                                                ? null
                                                                : record.limit().json())))
                .with("metadata", record.metadata())
                .with("actor", record.actor());
    }

    private static Fields state(AuditRecord record, String status) {
        return status == null
                ? null
                : new Fields()
                        .with("consentType", record.consentType())
                        .with("consentStatus", status);
    }
}
