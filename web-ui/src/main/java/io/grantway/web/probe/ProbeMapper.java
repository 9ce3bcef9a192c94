package io.grantway.web.probe;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.*;

@Provider
public class ProbeMapper implements ExceptionMapper<Throwable> {
    public Response toResponse(Throwable t) {
        int s = t instanceof WebApplicationException w ? w.getResponse().getStatus() : 500;
        return Response.status(s)
                .type("application/json")
                .entity("{\"message\":\"mapped\"}")
                .build();
    }
}
