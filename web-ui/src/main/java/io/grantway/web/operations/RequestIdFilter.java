package io.grantway.web.operations;

import com.ibm.websphere.logging.hpel.LogRecordContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Gives each request an id: the one that a proxy in front has set, or a new one. The answer carries
 * it as {@code X-Request-Id}, every JSON log record of the request as {@code ext_requestId}.
 */
public class RequestIdFilter extends HttpFilter {
    /** Name of the request and response header. */
    public static final String HEADER = "X-Request-Id";

    private static final String LOG_FIELD = "requestId";
    private static final Pattern SAFE_TO_LOG = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var id = idOf(request);
        response.setHeader(HEADER, id);
        LogRecordContext.addExtension(LOG_FIELD, id);
        try {
            chain.doFilter(request, response);
        } finally {
            LogRecordContext.removeExtension(LOG_FIELD);
        }
    }

    private static String idOf(HttpServletRequest request) {
        var given = request.getHeader(HEADER);
        return given != null && SAFE_TO_LOG.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
    }
}
