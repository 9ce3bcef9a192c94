package io.grantway.web.api.consent;

import io.grantway.consent.permission.Permission;
import io.grantway.consent.record.Connection;
import io.grantway.consent.record.ConsentNotFound;
import io.grantway.consent.record.ConsentStatus;
import io.grantway.consent.record.Consents;
import io.grantway.web.operations.Meters;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;

/** What a user grants to the calling application: consents, too, but of no consent set. */
@Path("consent/user/{id}/permissions")
@Produces(MediaType.APPLICATION_JSON)
public class PermissionResource {

    @Inject Consents consents;
    @Inject HeldUsers users;
    @Inject Links links;
    @Inject Caller caller;
    @Inject Meters meters;
    @Inject Clock clock;

    @GET
    @ByPartner(orUser = true)
    public Response granted(@PathParam("id") String userId) {
        var user = users.held(userId);
        var granted =
                consents.connections(user).stream()
                        .filter(
                                connection ->
                                        connection.applicationId().equals(caller.applicationId()))
                        .flatMap(connection -> connection.permissions().stream())
                        .map(held -> json(user, held))
                        .toList();
        return new Fields()
                .with("userId", user)
                .with("applicationId", caller.applicationId())
                .with("consents", granted)
                .with(
                        "_links",
                        links.start()
                                .get("self", Links.user(user) + "/permissions")
                                .audit(user)
                                .fields())
                .ok();
    }

    /** Withdraws one: the application's tokens lose it at once, those left with none die. */
    @DELETE
    @Path("{permission}")
    @ByPartner(orUser = true)
    public Response revoke(@PathParam("id") String userId, @PathParam("permission") String scope) {
        var permission = Permission.ofScope(scope).orElseThrow(ConsentNotFound::new);
        var user = users.held(userId);
        var revoked =
                consents.revoke(
                        user,
                        caller.applicationId(),
                        Set.of(permission),
                        caller.circumstances(null, null, false));
        if (revoked.isEmpty()) {
            throw new ConsentNotFound();
        }
        meters.granted("consent-revocation");
        return new Fields()
                .with("userId", user)
                .with("applicationId", caller.applicationId())
                .with("consentType", permission.scope())
                .with("consentStatus", ConsentStatus.REVOKED.text())
                .with("revocationTimestamp", clock.instant())
                .with(
                        "_links",
                        links.start()
                                .get("permissions", Links.user(user) + "/permissions")
                                .audit(user)
                                .fields())
                .ok();
    }

    /** How much may be paid on it, and how much of that was. */
    private static Fields limit(Connection.Granted held) {
        var limit = new Fields();
        held.limit().json().forEach(limit::with);
        return limit.with("spent", held.spent().toPlainString());
    }

    private Fields json(UUID user, Connection.Granted held) {
        var scope = held.permission().scope();
        return new Fields()
                .with("consentId", held.recordId())
                .with("consentType", scope)
                .with("consentStatus", ConsentStatus.GRANTED.text())
                .with("policyVersion", held.policyVersion())
                .with("isCurrent", held.holds())
                .with("createdAt", held.grantedAt())
                .with("usedAt", held.usedAt())
                .withPresent("limit", held.limit() == null ? null : limit(held))
                .with(
                        "_links",
                        links.start()
                                .with(
                                        "revoke",
                                        "DELETE",
                                        Links.user(user) + "/permissions/" + scope)
                                .fields());
    }
}
