package io.grantway.web.api;

import io.grantway.web.api.error.ApiExceptionMapper;
import io.grantway.web.api.error.BadBodyMapper;
import io.grantway.web.api.error.ErrorCount;
import io.grantway.web.api.error.FailureMapper;
import io.grantway.web.api.error.HttpErrorMapper;
import io.grantway.web.api.error.OAuthErrorMapper;
import io.grantway.web.api.error.TooManyRequestsMapper;
import io.grantway.web.api.inspector.InspectorFilter;
import io.grantway.web.api.inspector.KeptBody;
import io.grantway.web.api.limit.LimitsFilter;
import java.util.Set;

/** What every version of the API has. */
final class Everywhere {

    static final Set<Class<?>> PROVIDERS =
            Set.of(
                    AnyAcceptFilter.class,
                    ApiExceptionMapper.class,
                    BadBodyMapper.class,
                    ErrorCount.class,
                    FailureMapper.class,
                    HttpErrorMapper.class,
                    InspectorFilter.class,
                    KeptBody.class,
                    LimitsFilter.class,
                    OAuthErrorMapper.class,
                    TooManyRequestsMapper.class);

    private Everywhere() {}
}
