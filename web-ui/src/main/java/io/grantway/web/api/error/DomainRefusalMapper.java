package io.grantway.web.api.error;

import io.grantway.oauth.DomainRefusal;
import io.grantway.oauth.EditedMeanwhile;
import io.grantway.oauth.NotThere;
import io.grantway.oauth.recovery.InvalidReset;
import io.grantway.oauth.recovery.ResetBusy;
import io.grantway.oauth.redirect.OnTheList;
import io.grantway.oauth.registration.TooManyCodes;
import io.grantway.web.operations.Meters;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.OptionalLong;

/** What the domain does not do for a partner: not there, in conflict, or broken rules in words. */
@Provider
public class DomainRefusalMapper implements ExceptionMapper<DomainRefusal> {

    private static final int RETRY_AFTER_SECONDS = 2;

    @Inject Meters meters;
    @Context UriInfo uriInfo;

    @Override
    public Response toResponse(DomainRefusal refusal) {
        var status = status(refusal);
        meters.refused(Integer.toString(status));
        var answer =
                ErrorFamily.of(uriInfo)
                        .answer(
                                status,
                                "invalid_request",
                                status == 404 ? "Not found" : refusal.getMessage());
        retryAfter(refusal).ifPresent(wait -> answer.header(HttpHeaders.RETRY_AFTER, wait));
        return answer.build();
    }

    /** Seconds after which the same request may be served. */
    private static OptionalLong retryAfter(DomainRefusal refusal) {
        if (refusal instanceof TooManyCodes tooMany) {
            return OptionalLong.of(Math.max(1, tooMany.retryAfter().toSeconds()));
        }
        return refusal instanceof ResetBusy
                ? OptionalLong.of(RETRY_AFTER_SECONDS)
                : OptionalLong.empty();
    }

    private static int status(DomainRefusal refusal) {
        if (refusal instanceof NotThere) {
            return 404;
        }
        if (refusal instanceof TooManyCodes) {
            return 429;
        }
        if (refusal instanceof ResetBusy) {
            return 503;
        }
        if (refusal instanceof InvalidReset) {
            return 400;
        }
        return refusal instanceof OnTheList || refusal instanceof EditedMeanwhile ? 409 : 422;
    }
}
