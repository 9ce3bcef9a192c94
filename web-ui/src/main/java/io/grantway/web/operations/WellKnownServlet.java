package io.grantway.web.operations;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The server's metadata where RFC 8414 §3.1 puts it for an issuer with a path: between host and
 * path. The document itself is the one below the issuer.
 */
public class WellKnownServlet extends HttpServlet {

    private static final String WELL_KNOWN = "/.well-known/";

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var path = request.getServletPath();
        var issuerAt = path.indexOf('/', WELL_KNOWN.length());
        request.getRequestDispatcher(path.substring(issuerAt) + path.substring(0, issuerAt))
                .forward(request, response);
    }
}
