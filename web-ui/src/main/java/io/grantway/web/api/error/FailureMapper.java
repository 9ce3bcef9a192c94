package io.grantway.web.api.error;

import io.grantway.web.operations.Meters;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.Set;

/** Everything that nobody foresaw: logged here, and told to nobody outside. */
@Provider
public class FailureMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = System.getLogger(FailureMapper.class.getName());

    /** SQL states that pass: connection, resources, serialization, shutdown of the database. */
    private static final Set<String> TRANSIENT = Set.of("08", "53", "40", "57");

    /** Others that pass: a lock was not free in time, in the words of H2 and of PostgreSQL. */
    private static final Set<String> LOCKED = Set.of("HYT00", "55P03");

    private static final int RETRY_AFTER_SECONDS = 2;

    @Inject Meters meters;
    @Context UriInfo uriInfo;

    @Override
    public Response toResponse(Throwable failure) {
        LOG.log(Level.ERROR, "Request failed: " + uriInfo.getPath(), failure);
        var family = ErrorFamily.of(uriInfo);
        if (isTransient(failure)) {
            meters.refused("temporarily_unavailable");
            return family.answer(503, "temporarily_unavailable", "Temporarily unavailable")
                    .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                    .build();
        }
        meters.refused("server_error");
        return family.answer(500, "server_error", "Internal server error").build();
    }

    /** Whether the same request may succeed a little later. */
    static boolean isTransient(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isTransient(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTransient(String state) {
        return state != null
                && state.length() >= 2
                && (TRANSIENT.contains(state.substring(0, 2)) || LOCKED.contains(state));
    }
}
