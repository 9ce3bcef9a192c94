package io.grantway.web.api.consent;

import io.grantway.consent.policy.Policies;
import io.grantway.consent.policy.PolicyText;
import io.grantway.consent.policy.PolicyType;
import io.grantway.consent.record.ConsentNotFound;
import io.grantway.web.api.client.ClientAuthentication;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.stream.Stream;

/** The texts that users are asked to agree to now, for a partner's own user interface. */
@Path("consent/policies/{policy}")
@Produces(MediaType.APPLICATION_JSON)
public class PolicyResource {

    @Inject ClientAuthentication clientAuthentication;
    @Inject Policies policies;
    @Inject Links links;
    @Context HttpHeaders headers;

    @GET
    public Response texts(
            @PathParam("policy") String policy, @QueryParam("language") String language) {
        clientAuthentication.identify(headers);
        var name =
                Stream.concat(
                                Stream.of(Policies.DATA_ACCESS),
                                Arrays.stream(PolicyType.values()).map(PolicyType::text))
                        .filter(policy::equalsIgnoreCase)
                        .findFirst()
                        .orElseThrow(ConsentNotFound::new);
        var asked = language == null ? Policies.FALLBACK_LANGUAGE : Languages.primary(language);
        return new Fields()
                .with("policy", name)
                .with("version", policies.currentVersion(name))
                .with(
                        "texts",
                        policies.current(name, asked).stream().map(PolicyResource::text).toList())
                .with("_links", links.start().get("self", "/policies/" + name).fields())
                .ok();
    }

    private static Fields text(PolicyText text) {
        return new Fields()
                .with("consentType", text.consentType())
                .with("language", text.language())
                .with("text", text.text())
                .with("textSha256", text.sha256())
                .with("purpose", text.purpose())
                .with("retention", text.retention())
                .with("effectiveFrom", text.effectiveFrom())
                .withPresent("changeSummary", text.changeSummary());
    }
}
