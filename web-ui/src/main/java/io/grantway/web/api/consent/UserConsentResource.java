package io.grantway.web.api.consent;

import io.grantway.consent.policy.PolicyText;
import io.grantway.consent.privacy.Erasure;
import io.grantway.consent.record.ConsentNotFound;
import io.grantway.consent.record.ConsentSets;
import io.grantway.consent.record.UserConsents;
import io.grantway.web.operations.Meters;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Where a user stands at the calling partner. */
@Path("consent/user/{id}")
@Produces(MediaType.APPLICATION_JSON)
public class UserConsentResource {

    private static final List<String> REMAINS =
            List.of(
                    "audit entries: what was decided and when, under a pseudonym that nothing leads"
                            + " back from, since its key is destroyed",
                    "one audit entry that says that somebody was erased, and when",
                    "receipts and exports that were handed out before");

    @Inject ConsentSets sets;
    @Inject Erasure erasure;
    @Inject SetJson json;
    @Inject Links links;
    @Inject Caller caller;
    @Inject Meters meters;

    @GET
    @ByPartner(orUser = true)
    public Response standing(
            @PathParam("id") String userId,
            @QueryParam("full") String full,
            @QueryParam("language") String language) {
        var finder = new FaultFinder();
        var isFull = Boolean.TRUE.equals(finder.flag("full", full));
        finder.check();
        var user = caller.user(userId);
        var standing =
                sets.statusOf(
                                caller.tenantId(),
                                user,
                                language == null ? null : Languages.primary(language))
                        .orElseThrow(ConsentNotFound::new);
        return json(standing, isFull).ok();
    }

    /**
     * Erases the user at the calling partner (GDPR article 17). An application's access token is
     * not enough, whatever its permissions: users do it on our own pages.
     */
    @DELETE
    @ByPartner
    public Response erase(@PathParam("id") String userId) {
        var user = caller.user(userId);
        if (!erasure.erase(caller.tenantId(), user, caller.actor())) {
            throw new ConsentNotFound();
        }
        meters.granted("erasure");
        return new Fields()
                .with("userId", user)
                .with("erased", true)
                .with("remains", REMAINS)
                .with("_links", links.start().get("auditExport", "/audit/export").fields())
                .ok();
    }

    private Fields json(UserConsents standing, boolean isFull) {
        var fields =
                new Fields()
                        .with("userId", standing.userId())
                        .with("consentStatus", standing.complete() ? "complete" : "incomplete");
        if (isFull) {
            fields.with("consentSets", standing.consentSets().stream().map(json::whole).toList());
        }
        if (!standing.changed().isEmpty()) {
            fields.with(
                    "changed", standing.changed().stream().map(UserConsentResource::text).toList());
        }
        var self = Links.user(standing.userId());
        return fields.with(
                "_links",
                links.start()
                        .get("self", isFull ? self + "?full=true" : self)
                        .get("full", self + "?full=true")
                        .audit(standing.userId())
                        .get("permissions", self + "/permissions")
                        .get("receipts", self + "/receipts")
                        .get("export", self + "/export")
                        .get("proof", self + "/audit/proof")
                        .with("erase", "DELETE", self)
                        .fields());
    }

    private static Fields text(PolicyText text) {
        return new Fields()
                .with("policy", text.policy())
                .with("version", text.version())
                .with("consentType", text.consentType())
                .with("changeSummary", text.changeSummary());
    }
}
