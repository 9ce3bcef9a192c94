package io.grantway.web.pages.browser;

import io.grantway.web.limits.CallLimits;
import io.grantway.web.limits.Quota;
import io.grantway.web.operations.Meters;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Turns away an address that asks for more pages than people behind it can read. */
public class PageLimitsFilter extends HttpFilter {

    private static final int TOO_MANY_REQUESTS = 429;

    @Inject transient CallLimits limits;
    @Inject transient Meters meters;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var refusal = limits.take(Quota.PAGES, request.getRemoteAddr());
        if (refusal.isPresent()) {
            meters.refused("too_many_requests");
            refusal.get().describe(response::setHeader);
            response.sendError(TOO_MANY_REQUESTS);
        } else {
            chain.doFilter(request, response);
        }
    }
}
