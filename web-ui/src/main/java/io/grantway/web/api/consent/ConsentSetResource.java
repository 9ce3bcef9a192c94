package io.grantway.web.api.consent;

import io.grantway.consent.record.ConsentNotFound;
import io.grantway.consent.record.ConsentSet;
import io.grantway.consent.record.ConsentSets;
import io.grantway.consent.record.ConsentStatus;
import io.grantway.consent.record.Replays;
import io.grantway.web.operations.Meters;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** A consent set, and what becomes of its consents. */
@Path("consent/consentSet/{id}")
@Produces(MediaType.APPLICATION_JSON)
public class ConsentSetResource {

    @Inject ConsentSets sets;
    @Inject Replays replays;
    @Inject SetJson json;
    @Inject ReplayJson replayJson;
    @Inject Languages languages;
    @Inject Caller caller;
    @Inject Meters meters;

    @GET
    @ByPartner(orUser = true)
    public Response set(@PathParam("id") String setId) {
        return json.whole(visible(setId)).ok();
    }

    @PATCH
    @Path("consent/{consentId}")
    @ByPartner(orUser = true)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(
            @PathParam("id") String setId,
            @PathParam("consentId") String consentId,
            @HeaderParam(OnboardingResource.OPT_OUT) String globalPrivacyControl,
            String requestBody) {
        var finder = new FaultFinder();
        var body = FaultFinder.object(requestBody);
        var status = status(finder, finder.choice(body, "consentStatus"));
        var metadata = finder.metadata(body, "");
        finder.addAll(sets.faults(metadata));
        var language = languages.of(body, finder);
        finder.check();
        var set = visible(setId);
        var circumstances =
                caller.circumstances(metadata, language, "1".equals(globalPrivacyControl));
        var change =
                sets.change(caller.tenantId(), set.id(), Ids.of(consentId), status, circumstances);
        meters.granted("consent-change");
        return json.changed(set, change).ok();
    }

    @DELETE
    @Path("consent/{consentId}")
    @ByPartner(orUser = true)
    public Response revoke(
            @PathParam("id") String setId, @PathParam("consentId") String consentId) {
        var set = visible(setId);
        var circumstances = caller.circumstances(null, null, false);
        var change = sets.revoke(caller.tenantId(), set.id(), Ids.of(consentId), circumstances);
        meters.granted("consent-revocation");
        return json.revoked(set, change).ok();
    }

    @GET
    @Path("consent/{consentId}/replay")
    @ByPartner
    public Response replay(
            @PathParam("id") String setId, @PathParam("consentId") String consentId) {
        var id = Ids.of(setId);
        return replays.of(caller.tenantId(), Ids.of(consentId))
                .filter(replay -> id.equals(replay.decision().consentSetId()))
                .map(replayJson::of)
                .orElseThrow(ConsentNotFound::new)
                .ok();
    }

    private ConsentSet visible(String setId) {
        return sets.byId(caller.tenantId(), Ids.of(setId))
                .filter(set -> caller.sees(set.userId()))
                .orElseThrow(ConsentNotFound::new);
    }

    private static ConsentStatus status(FaultFinder finder, String text) {
        if (text == null) {
            finder.add("Missing consentStatus");
            return null;
        }
        var status = ConsentStatus.ofInput(text);
        if (status.isEmpty()) {
            finder.add("Invalid consentStatus: must be granted or denied");
        }
        return status.orElse(null);
    }
}
