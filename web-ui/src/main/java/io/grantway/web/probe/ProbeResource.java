package io.grantway.web.probe;

import io.grantway.oauth.probe.Probe2Door;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.*;
import java.util.UUID;

@Path("probe")
@RequestScoped
public class ProbeResource {
    @EJB Probe2Door door;

    @GET
    @Path("db")
    public String db(@QueryParam("n") String n, @QueryParam("fail") boolean fail) {
        return door.both(n, fail) + "\n" + door.counts(n) + "\n";
    }

    @GET
    @Path("read")
    public String read(@QueryParam("id") UUID id) {
        return door.read(id);
    }

    @GET
    @Path("open")
    @Produces("application/json")
    public String open() {
        return "{\"ok\":true}";
    }

    @GET
    @Path("boom")
    public String boom() {
        throw new IllegalStateException("secret sql");
    }

    @GET
    @Path("token")
    public String token(
            @QueryParam("typ") @DefaultValue("at+jwt") String typ,
            @QueryParam("s") @DefaultValue("21600") long s,
            @QueryParam("kid") String kid,
            @QueryParam("sub") @DefaultValue("ada") String sub) {
        return ProbeKeys.token(typ, s, kid, sub);
    }

    @GET
    @Path("rotate")
    public String rotate() {
        ProbeKeys.rotate();
        return ProbeKeys.jwks.length() + " reads " + ProbeKeys.reads;
    }

    @GET
    @Path("me")
    @io.grantway.web.api.security.AccessTokenRequired
    @Produces("application/json")
    public String me(@jakarta.ws.rs.core.Context jakarta.ws.rs.core.SecurityContext c) {
        return "{\"sub\":\"" + c.getUserPrincipal() + "\"}";
    }
}
