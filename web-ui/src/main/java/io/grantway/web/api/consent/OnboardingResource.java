package io.grantway.web.api.consent;

import io.grantway.consent.record.ConsentNotFound;
import io.grantway.consent.record.ConsentSets;
import io.grantway.oauth.account.Accounts;
import io.grantway.web.api.PlainText;
import io.grantway.web.operations.Meters;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** The consents of an onboarding, before and when the user gets an account. */
@Path("consent/onboarding")
@Produces(MediaType.APPLICATION_JSON)
public class OnboardingResource {

    static final String OPT_OUT = "Sec-GPC";

    @Inject ConsentSets sets;
    @Inject Accounts accounts;
    @Inject NewSetReader reader;
    @Inject SetJson json;
    @Inject Links links;
    @Inject Caller caller;
    @Inject Meters meters;

    @POST
    @ByPartner
    @Consumes(MediaType.APPLICATION_JSON)
    public Response open(
            @HeaderParam("x-us-env") String usEnv,
            @HeaderParam(OPT_OUT) String globalPrivacyControl,
            String body) {
        var set = sets.open(reader.read(body, usEnv, "1".equals(globalPrivacyControl)));
        meters.granted("consent-set");
        return json.opened(set).answer(Response.Status.CREATED);
    }

    @PATCH
    @Path("{id}")
    @ByPartner
    @Consumes(MediaType.APPLICATION_JSON)
    public Response link(@PathParam("id") String setId, String body) {
        var finder = new FaultFinder();
        var userId = finder.id(FaultFinder.object(body), "userId");
        finder.check();
        var id = Ids.of(setId);
        accounts.user(userId).orElseThrow(ConsentNotFound::new);
        var circumstances = caller.circumstances(null, null, false);
        var set = sets.link(caller.tenantId(), id, userId, circumstances);
        meters.granted("consent-link");
        return json.linked(set).ok();
    }

    @GET
    @Path("{id}")
    @ByPartner(orUser = true)
    public Response find(@PathParam("id") String onboardingId) {
        if (!PlainText.isFit(onboardingId)) {
            throw new ConsentNotFound();
        }
        var set =
                sets.byOnboarding(caller.tenantId(), onboardingId)
                        .filter(found -> caller.sees(found.userId()))
                        .orElseThrow(ConsentNotFound::new);
        return new Fields()
                .with("onboardingId", set.onboardingId())
                .with("consentSets", List.of(json.whole(set)))
                .with(
                        "_links",
                        links.start().get("self", Links.onboarding(set.onboardingId())).fields())
                .ok();
    }
}
